// The empty database: three ways in and one sentence on what the view will show. No charts of zeros.

import { el } from './dom.js';
import { t } from './words.js';

export function emptyDatabase(app, sentence) {
  const file = el('input', {
    type: 'file',
    multiple: true,
    accept: '.xlsx,.csv,.zip',
    hidden: true,
    onchange: () => file.files.length && app.importFiles(file.files),
  });
  const demo = el('button.primary', { type: 'button', onclick: () => openDemo(app, demo) }, t('btn.demo'));
  return el(
    'div.empty-database',
    sentence ? el('p', sentence) : null,
    el('h2', t('empty.title')),
    el(
      'ul.ways-in',
      el('li', demo, el('span', t('empty.demo'))),
      el('li', el('a.button', { href: '/api/template', download: '' }, t('btn.template')), el('span', t('empty.template'))),
      el('li', el('button', { type: 'button', onclick: () => file.click() }, t('btn.drop')), file, el('span', t('empty.drop'))),
    ),
  );
}

/** Loads the demo county and shows it when it is there. */
async function openDemo(app, button) {
  const label = button.textContent;
  button.disabled = true;
  button.textContent = t('load.doing', { what: t('load.demo') });
  try {
    const { id, events } = await app.api.post('/imports/demo');
    await finished(app, id, events);
    await app.refresh();
    app.notice(t('demo.done'));
    app.state.go('overview');
  } catch (problem) {
    button.disabled = false;
    button.textContent = label;
    app.notice(app.problemText(problem) || t('demo.failed'), { error: true });
  }
}

function finished(app, id, events) {
  return new Promise((resolve, reject) => {
    const source = new EventSource(events ?? app.api.url(`/imports/${id}/events`));
    const ask = async () => {
      source.close();
      try {
        const answer = await app.api.get('/imports/' + id);
        if (answer.state === 'RUNNING') setTimeout(ask, 500);
        else if (answer.state === 'DONE') resolve();
        else reject(Object.assign(new Error(), { status: 422, detail: t('demo.failed') }));
      } catch (problem) {
        reject(problem);
      }
    };
    source.addEventListener('done', ask);
    source.onerror = ask;
  });
}
