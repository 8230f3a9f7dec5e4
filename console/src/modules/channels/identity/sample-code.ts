/** Ways to vouch for a visitor; the languages that most shops' systems are written in. */
export const sampleLanguages = ['node', 'php', 'python', 'java', 'hmac'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

/** What the tabs are called. */
export const sampleNames: Readonly<Record<SampleLanguage, string>> = {
  node: 'Node.js',
  php: 'PHP',
  python: 'Python',
  java: 'Java',
  hmac: 'HMAC',
};

const node = `// No package is needed. Keep the secret in the environment, never in a page.
import { createHmac } from 'node:crypto';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function chatToken(user) {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { user_id: String(user.id), name: user.name, email: user.email, phone: user.phone, exp };
  const text = part({ alg: 'HS256', typ: 'JWT' }) + '.' + part(claims);
  const signature = createHmac('sha256', process.env.ZHIYIN_CHAT_SECRET).update(text).digest('base64url');
  return text + '.' + signature;
}`;

const php = `<?php
// composer require firebase/php-jwt
use Firebase\\JWT\\JWT;

function chat_token($user) {
    return JWT::encode([
        'user_id' => (string) $user->id,
        'name' => $user->name,
        'email' => $user->email,
        'exp' => time() + 3600,
    ], getenv('ZHIYIN_CHAT_SECRET'), 'HS256');
}`;

const python = `# pip install pyjwt
import os, time, jwt

def chat_token(user):
    claims = {"user_id": str(user.id), "name": user.name, "email": user.email, "exp": int(time.time()) + 3600}
    return jwt.encode(claims, os.environ["ZHIYIN_CHAT_SECRET"], algorithm="HS256")`;

const java = `// com.auth0:java-jwt
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Instant;

static String chatToken(User user) {
  return JWT.create()
      .withClaim("user_id", String.valueOf(user.id()))
      .withClaim("name", user.name())
      .withClaim("email", user.email())
      .withExpiresAt(Instant.now().plusSeconds(3600))
      .sign(Algorithm.HMAC256(System.getenv("ZHIYIN_CHAT_SECRET")));
}`;

const hmac = `# Python; every language has this in its standard library
import hashlib, hmac, os

def chat_hash(user_id):
    secret = os.environ["ZHIYIN_CHAT_SECRET"].encode()
    return hmac.new(secret, str(user_id).encode(), hashlib.sha256).hexdigest()`;

/** What the shop's own server runs. */
export const serverCode: Readonly<Record<SampleLanguage, string>> = { node, php, python, java, hmac };

const standIn = `window.Zhiyin = window.Zhiyin || function () { (Zhiyin.q = Zhiyin.q || []).push(arguments); };`;

/** What stands in the shop's page for a visitor who is signed in there, and what is said when they sign out. */
export function pageCode(language: SampleLanguage): string {
  const identity =
    language === 'hmac'
      ? "{ identifier: 'USER_ID', hash: 'HASH_FROM_SERVER', name: 'NAME', email: 'EMAIL' }"
      : "{ token: 'TOKEN_FROM_SERVER' }";
  return `<script>
  ${standIn}
  Zhiyin('identify', ${identity});
  // When the visitor signs out: Zhiyin('reset');
</script>`;
}
