// What JavaScript adds to pages that work without it. Served as it is, so only what current browsers understand.
import { keeping } from './keep.js';
import { initAll } from './nhsuk-frontend.min.js';
import { sessionEnds } from './session.js';

initAll();
for (const form of document.querySelectorAll('form[data-keep]')) keeping(form);
const { sessionEnds: ends, sessionNow: now } = document.body.dataset;
sessionEnds(ends, now);
