// Keeping what is typed: `act=keep` to the form's own address, so that without this nothing is different.
import { post, timeOfDay } from './post.js';
import { sessionEnds } from './session.js';

const IDLE = 2_000; // ms without typing before a form is kept
const KEEPALIVE_LIMIT = 60_000; // bytes; browsers refuse more than 64 KiB from a page that is going away

/** Keeps a form two seconds after the last key, and when its page goes away. */
export const keeping = (form) => {
  const status = form.querySelector('[data-keep-status]');
  const say = (text) => {
    if (status) status.textContent = text;
  };
  const fields = () => {
    const typed = [...new FormData(form)].filter(
      ([name, value]) => name !== 'act' && typeof value === 'string',
    );
    return new URLSearchParams([...typed, ['act', 'keep']]);
  };
  let kept = String(fields());
  let timer;
  let sending = false;

  const keep = () => {
    clearTimeout(timer);
    const body = fields();
    const text = String(body);
    if (sending || text === kept) return;
    const before = kept;
    kept = text;
    post(form.getAttribute('action') || location.href, body, text.length < KEEPALIVE_LIMIT)
      .then(({ kept: at, ends, now }) => {
        say(`Kept at ${at ?? timeOfDay(new Date())}`);
        sessionEnds(ends, now);
      })
      .catch(() => {
        kept = before;
        say('Not kept. Save before you leave this page.');
      });
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, IDLE);
  });
  // The form itself is on its way: keeping now would arrive after it, with older words.
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    sending = true;
  });
  addEventListener('pageshow', () => {
    sending = false;
  });
  addEventListener('pagehide', keep);
  document.addEventListener('app:keep', keep);
};
