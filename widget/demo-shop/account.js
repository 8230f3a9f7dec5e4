// Signing in and out, as a shop's pages tell the chat of it. A real shop's server makes what is signed here: the secret
// never belongs on a page, and this one keeps it only for as long as it takes to sign.
const kept = 'demo-shop-member';
const dialog = document.querySelector('dialog.account');
const form = dialog.querySelector('form');
const [signIn, signOut] = ['in', 'out'].map((one) => document.querySelector(`[data-account="${one}"]`));

function base64url(bytes) {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function sign(secret, text) {
  const encode = (one) => new TextEncoder().encode(one);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign']);
  return crypto.subtle.sign('HMAC', key, encode(text));
}

async function identityOf({ id, name, email, secret, how }) {
  if (how === 'hmac') {
    const bytes = new Uint8Array(await sign(secret, id));
    const hash = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { identifier: id, hash, name, email };
  }
  const json = (value) => base64url(new TextEncoder().encode(JSON.stringify(value)));
  const claims = { user_id: id, name, email, exp: Math.floor(Date.now() / 1000) + 3600 };
  const body = `${json({ alg: 'HS256', typ: 'JWT' })}.${json(claims)}`;
  return { token: `${body}.${base64url(await sign(secret, body))}` };
}

function show(member) {
  signIn.hidden = member !== null;
  signOut.hidden = member === null;
  document.querySelector('[data-member]').textContent = member?.name ?? '';
}

// Each page of a signed-in member says who they are; the chat knows when nothing has changed.
const member = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
show(member);
if (member) window.Zhiyin('identify', member.identity);

signIn.addEventListener('click', () => dialog.showModal());
dialog.querySelector('[data-account="cancel"]').addEventListener('click', () => dialog.close());

form.addEventListener('submit', async () => {
  const given = Object.fromEntries(new FormData(form));
  const identity = await identityOf(given);
  sessionStorage.setItem(kept, JSON.stringify({ name: given.name, identity }));
  form.elements.secret.value = '';
  show(given);
  window.Zhiyin('identify', identity);
});

signOut.addEventListener('click', () => {
  sessionStorage.removeItem(kept);
  show(null);
  window.Zhiyin('reset');
});
