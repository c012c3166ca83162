import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clamScanner, judgementIn } from './scan.ts';
import { eicar, type FakeClamd, fakeClamd } from './testing/fake-clamd.ts';

let daemon: FakeClamd;
beforeAll(async () => {
  daemon = await fakeClamd();
});
afterEach(() => daemon.behave('judges'));
afterAll(() => daemon.stop());

const scan = (content: string, milliseconds = 2_000) =>
  clamScanner(daemon.address)([Buffer.from(content)], milliseconds);

describe('asking a ClamAV daemon', () => {
  test('content without a virus is clean', async () => {
    expect(await scan('minutes of the board')).toEqual({ state: 'clean' });
  });

  test('content with a virus is infected, and named', async () => {
    expect(await scan(`before ${eicar} after`)).toEqual({ state: 'infected', found: 'Eicar-Test-Signature' });
  });

  test('content of 20 MB arrives whole and in order', async () => {
    const content = Buffer.alloc(20 * 1024 ** 2, 'abcdefg');
    expect(await clamScanner(daemon.address)([content], 20_000)).toEqual({ state: 'clean' });
    expect(daemon.received.at(-1)?.equals(content)).toBe(true);
  });

  test('empty content is judged too', async () => {
    expect(await clamScanner(daemon.address)([], 2_000)).toEqual({ state: 'clean' });
  });

  test('an answer that comes in pieces is put together', async () => {
    daemon.behave('answers-slowly');
    expect(await scan('text')).toEqual({ state: 'clean' });
  });

  test('a socket file works like an address', async () => {
    const other = await fakeClamd(join(mkdtempSync(join(tmpdir(), 'clamd-')), 'clamd.ctl'));
    expect(await clamScanner(other.address)([Buffer.from(eicar)], 2_000)).toMatchObject({
      state: 'infected',
    });
    await other.stop();
  });
});

describe('a daemon that gives no judgement leaves the file waiting, never clean', () => {
  test('one that says nothing, after the time limit', async () => {
    daemon.behave('is-silent');
    expect(await scan('text', 100)).toEqual({
      state: 'waiting',
      because: 'The scanner did not answer within 100 ms',
    });
  });

  test('one that hangs up', async () => {
    daemon.behave('hangs-up');
    expect(await scan('text')).toMatchObject({ state: 'waiting' });
  });

  test('one that complains', async () => {
    daemon.behave('complains');
    expect(await scan('text')).toEqual({ state: 'waiting', because: 'INSTREAM size limit exceeded. ERROR' });
  });

  test('one whose answer is cut off: the rest could have said that something was found', async () => {
    daemon.behave('cuts-its-answer');
    expect(await scan('text')).toMatchObject({ state: 'waiting' });
  });

  test('one that is not there', async () => {
    const gone = await fakeClamd();
    await gone.stop();
    expect(await clamScanner(gone.address)([Buffer.from('text')], 2_000)).toMatchObject({ state: 'waiting' });
  });

  test('and so does content that cannot be read', async () => {
    const broken = (async function* () {
      yield Buffer.from('half');
      throw new Error('The disk is broken');
    })();
    expect(await clamScanner(daemon.address)(broken, 2_000)).toEqual({
      state: 'waiting',
      because: 'The disk is broken',
    });
  });
});

test('only the exact words are a judgement', () => {
  expect(judgementIn('stream: OK')).toEqual({ state: 'clean' });
  expect(judgementIn('stream: OK.exe FOUND')).toEqual({ state: 'infected', found: 'OK.exe' });
  for (const answer of ['', 'OK', 'stream: ok', 'stream: OK ERROR', 'UNKNOWN COMMAND'])
    expect(judgementIn(answer).state, answer).toBe('waiting');
});

test('an address that is none is refused with a sentence when the service starts', () => {
  for (const address of ['127.0.0.1:3310', 'http://127.0.0.1', 'unix:relative', ''])
    expect(() => clamScanner(address), address).toThrow('must be tcp://HOST:PORT or unix:/PATH');
});
