// The warning before a session ends. The server says when, and what time it is there: clocks at home differ.
import { post, timeOfDay } from './post.js';

const WARN = 120_000; // ms before the end

// `endsAt` by the clock of this device, `ends` as the server told it and as people are told.
const session = { endsAt: 0, ends: '', warning: 0, ending: 0 };

/** Both ISO: when the session ends and the server's time when it said so. */
export const sessionEnds = (ends, now) => {
  if (!ends) return;
  session.ends = ends;
  session.endsAt = Date.now() + (Date.parse(ends) - (now ? Date.parse(now) : Date.now()));
  watchSession();
};

const watchSession = () => {
  clearTimeout(session.warning);
  clearTimeout(session.ending);
  const left = session.endsAt - Date.now();
  if (left > WARN && dialog?.open) dialog.close();
  session.warning = setTimeout(warn, Math.max(left - WARN, 0));
  session.ending = setTimeout(sayItEnded, Math.max(left, 0));
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let dialog;

const show = (title, text, ...buttons) => {
  dialog?.remove();
  dialog = element(
    'dialog',
    { className: 'app-session' },
    element('h2', { className: 'nhsuk-heading-m', id: 'session-title', textContent: title }),
    element('p', { id: 'session-text', textContent: text }),
    element('div', { className: 'nhsuk-button-group' }, ...buttons),
  );
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'session-title');
  dialog.setAttribute('aria-describedby', 'session-text');
  document.body.append(dialog);
  dialog.showModal();
};

const button = (text, look, onclick) =>
  element('button', { type: 'button', className: `nhsuk-button ${look}`, textContent: text, onclick });

const stay = () =>
  post('/session/extend')
    .then(({ ends, now }) => {
      if (!ends) throw new Error('No new end');
      sessionEnds(ends, now);
      channel.postMessage({ ends, now });
    })
    .catch(sayItEnded);

const logOut = () => document.querySelector('form.nhsuk-header__account-form')?.requestSubmit();

const warn = () => {
  if (dialog?.open) return;
  document.dispatchEvent(new Event('app:keep'));
  show(
    'You’re about to be logged out',
    `For your security, we will log you out at ${timeOfDay(new Date(session.ends))} unless you stay logged in.`,
    button('Stay logged in', '', stay),
    button('Log out', 'nhsuk-button--secondary', logOut),
  );
};

const sayItEnded = () => {
  clearTimeout(session.warning);
  clearTimeout(session.ending);
  show(
    'You’ve been logged out',
    'What is on this page stays here. When you next save, you will be asked to log in first, and nothing is lost.',
    button('Continue', '', () => dialog.close()),
  );
};

// Another tab may have lengthened the session.
const channel = new BroadcastChannel('session');
channel.onmessage = ({ data }) => sessionEnds(data.ends, data.now);

document.addEventListener('visibilitychange', () => session.endsAt && watchSession());
