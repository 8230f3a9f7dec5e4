import { expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';
import { words } from './words.ts';

const right = {
  ...{ address: 'help@shop.example', reception: 'imap', 'sign-in': 'password', password: 'secret' },
  ...{ 'imap-host': 'imap.shop.example', 'smtp-host': 'smtp.shop.example' },
};

it.each([
  { why: 'no port is given', answers: {} },
  { why: 'a port is given', answers: { 'imap-port': '143', 'smtp-port': '65535' } },
])('finds nothing wrong where $why', ({ answers }) => {
  expect(problemOf({ ...right, ...answers })).toBeNull();
});

it.each([
  { question: 'imap-port', answer: 'abc', reason: words.portWrong },
  { question: 'imap-port', answer: '0', reason: words.portWrong },
  { question: 'smtp-port', answer: '65536', reason: words.portWrong },
  { question: 'imap-host', answer: 'imap shop', reason: words.hostWrong },
  { question: 'address', answer: 'help', reason: words.addressWrong },
])('says at $question that $answer cannot be right', ({ question, answer, reason }) => {
  expect(problemOf({ ...right, [question]: answer })).toEqual({ question, reason });
});
