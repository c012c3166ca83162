// What both keeping and the session need of the network and the clock.

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** "11:42am", in London. */
export const timeOfDay = (date) => clock.format(date).replace(/\s/g, '').toLowerCase();

/** The JSON of the answer, or nothing when it has none. Throws when the server refuses or leads elsewhere. */
export const post = async (address, body, keepalive = false) => {
  const answer = await fetch(address, { method: 'POST', body, keepalive, redirect: 'manual' });
  if (!answer.ok) throw new Error(`Answer ${answer.status}`);
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : {};
};
