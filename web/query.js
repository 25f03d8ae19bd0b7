// 查询语句: the named Cypher with its parameters, to copy.

import { el, fill } from './dom.js';
import { colon, t } from './words.js';
import { popover, bars } from './controls.js';

export async function queryPopover(app, name, params = {}, anchor) {
  const host = el('div.cypher', bars(4));
  popover(anchor, host, { label: t('cypher.title'), align: 'end' });
  try {
    const query = await app.api.get('/queries/' + name);
    const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const text = given.map(([key, value]) => `:param ${key} => ${JSON.stringify(value)};\n`).join('') + query.cypher;
    fill(
      host,
      el(
        'div.cypher-head',
        el('strong.mono', name),
        el(
          'button',
          {
            type: 'button',
            onclick: async (event) => {
              const button = event.currentTarget;
              await app.copy(text);
              button.textContent = t('cypher.copied');
            },
          },
          t('btn.copy'),
        ),
      ),
      query.purpose ? el('p', { lang: 'en' }, query.purpose) : null,
      given.length ? el('p', t('cypher.params'), colon(), given.map(([key, value]) => el('code', `$${key} = ${JSON.stringify(value)} `))) : null,
      el('pre', { tabindex: '0' }, query.cypher),
    );
  } catch (problem) {
    fill(host, el('p', app.problemText(problem)));
  }
}
