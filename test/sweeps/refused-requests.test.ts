import { beforeAll, describe, expect, test } from 'vitest';
import { cast, type TestHouse } from '../support/a-house.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { type Cookie, cookieOf } from './requests.ts';
import { entries, samples } from './samples.ts';

let house: TestHouse;
let place: Place;
let cookie: Cookie;
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  ({ own: place } = await fill(house));
  cookie = await cookieOf(house, cast.ada);
});

const journal = async () => (await house.db.selectFrom('journal').select('id').execute()).length;
const urlencoded = 'application/x-www-form-urlencoded';
const receiving = entries.filter(
  ({ entry }) => entry.kind === 'action' || (entry.kind === 'page' && entry.acts !== undefined),
);

describe.each(receiving)('$name', ({ name }) => {
  const send = (headers: Record<string, string>, payload: string | Buffer) =>
    house.app.inject({
      method: 'POST',
      url: samples[name](place),
      headers: { host: 'localhost:3000', cookie, 'content-type': urlencoded, ...headers },
      payload,
    });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page whose origin is hidden', { origin: 'null' }],
    ['a page of the same site', { origin: 'http://other.localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['something that says nothing of where it comes from', {}],
  ])('a form from %s is refused with its page, and nothing is done', async (_, headers) => {
    const before = await journal();
    const answer = await send(headers as Record<string, string>, 'act=save');
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('This form did not come from this service');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await journal()).toBe(before);
  });

  test('bodies of other kinds are refused or read as a form, and never break anything', async () => {
    const ours = { origin: 'http://localhost:3000' };
    const part =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.exe"\r\n\r\nMZ\r\n--b--\r\n';
    const bodies: [string, string][] = [
      ['multipart/form-data; boundary=b', part],
      ['multipart/form-data; boundary=b', part.slice(0, 40)],
      ['multipart/form-data', part],
      ['application/json', '{"act":"save","__proto__":{"x":1}}'],
      ['application/json', '{'],
      ['text/plain', 'act=save'],
      ['application/xml', '<a/>'],
      ['nonsense', 'x'],
    ];
    for (const [type, body] of bodies) {
      const answer = await send({ ...ours, 'content-type': type }, body);
      expect(answer.statusCode, `${type}: ${body.slice(0, 30)}`).toBeLessThan(500);
      if (answer.statusCode >= 400) expect(answer.body, `${type} has a page`).toContain('<h1');
    }
  });
});
