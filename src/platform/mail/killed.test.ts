import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openEmbedded } from '../database/open-database.ts';
import { projectFolder } from '../project-folder.ts';
import { writeMails } from './testing/deliveries.ts';
import { type Mailbox, openMailbox } from './testing/mailbox.ts';

/** Real processes on a real folder, killed without warning: what a power cut or a restart by force does. */
let folder: string;
let mailbox: Mailbox;
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dspt-mail-'));
  mailbox = await openMailbox();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function given(mails: number): Promise<void> {
  const database = await openEmbedded(folder);
  await migrate(database);
  await writeMails(database.db, mails, '2025-12-31T22:00:00.000Z');
  await database.close();
}

/** Starts a process and waits until it has said this word. */
async function start(word: string, ...more: string[]): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'testing', 'run-sender.ts');
  const node = join(projectFolder(), 'node_modules', '.bin', 'node');
  const started = spawn(node, [script, folder, mailbox.url, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  for await (const said of started.stdout) if (String(said).includes(word)) return started;
  throw new Error(`The process ended without saying "${word}"`);
}

async function end(process: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  const ended = process.exitCode === null && process.signalCode === null ? once(process, 'exit') : null;
  if (signal) process.kill(signal);
  await ended;
}

async function unaccepted(): Promise<number> {
  const { db, close } = await openEmbedded(folder);
  const rows = await db.selectFrom('delivery').select('id').where('accepted_at', 'is', null).execute();
  await close();
  return rows.length;
}

const ids = () => mailbox.received.map((mail) => mail.messageId);

describe('a process killed while it sends mail (R14)', () => {
  test('between the acceptance and the note: the mail is repeated, with the same Message-ID', async () => {
    await given(1);
    await end(await start('accepted', 'hang'), 'SIGKILL');
    expect(ids()).toEqual(['<RX1.1.0@dspt.example>']);
    await end(await start('ready'));
    expect(ids()).toEqual(['<RX1.1.0@dspt.example>', '<RX1.1.0@dspt.example>']);
    expect(await unaccepted()).toBe(0);
  });

  test('at moments that nobody chose, during 30 mails: none is lost, and no more repeated than processes died', async () => {
    await given(30);
    // Slow enough that no process gets through all of them.
    mailbox.beforeAccepting(() => pause(15));
    const waits: number[] = [];
    while (new Set(ids()).size < 25 && waits.length < 8) {
      const victim = await start('ready');
      waits.push(Math.round(Math.random() * 250));
      await pause(waits.at(-1));
      await end(victim, 'SIGKILL');
    }
    const kills = waits.length;
    await end(await start('ready'));
    expect(new Set(ids()).size, `killed after ${waits.join(', ')} ms`).toBe(30);
    expect(ids().length - 30).toBeLessThanOrEqual(kills);
    expect(kills).toBeGreaterThan(1);
    expect(await unaccepted()).toBe(0);
  }, 120_000);
});
