// The table of 结构: the nodes of the graph as rows, with the same filters.

import { el } from '../../dom.js';
import { t, term } from '../../words.js';
import { table } from '../../table.js';
import { kindMark, badge, name } from '../../controls.js';
import { number } from '../../numbers.js';
import { AGENCIES, STATES } from '../../graph-style.js';

export function rowsTable({ rows, agencies, nodes, sort, selected, onsort, onselect, empty, app }) {
  const agency = (node) => agencies?.get(node.code);
  const kindOf = (node) => (AGENCIES.includes(node.kind) ? term('kind', node.agencyKind ?? node.kind) : term('kind', node.kind));
  const figure = (key, of) => ({ key, head: t('fig.' + key), numeric: true, value: of, render: (node) => (of(node) === undefined ? '' : number(of(node))) });
  const onlyInner = rows.length > 0 && rows.every((node) => !AGENCIES.includes(node.kind));
  const columns = [
    {
      key: 'name',
      head: t('col.name'),
      value: (node) => node.name,
      render: (node) =>
        el('span.row-name', kindMark(node.kind), app.codeLink(node.code, node.name, AGENCIES.includes(node.kind) ? 'agency' : node.kind), STATES.filter((state) => (node.states ?? []).includes(state)).map((state) => badge(state))),
    },
    { key: 'kind', head: t('col.kind'), value: kindOf },
    onlyInner
      ? { key: 'holder', head: t('col.holder'), value: (node) => containers(node, nodes), render: (node) => name(containers(node, nodes)) }
      : { key: 'status', head: t('col.status'), value: (node) => (AGENCIES.includes(node.kind) ? term('status', node.status ?? 'ACTIVE') : '') },
    ...(onlyInner && rows.every((node) => node.kind !== 'bureau')
      ? []
      : [
          ...(onlyInner
            ? []
            : [
                figure('quota', (node) => agency(node)?.quota),
                figure('staff', (node) => agency(node)?.staff),
                figure('vacant', (node) => difference(agency(node))),
                figure('leaderQuota', (node) => agency(node)?.leaderQuota),
                figure('leaders', (node) => agency(node)?.leaders),
              ]),
          figure('duties', (node) => node.counts?.duties ?? agency(node)?.duties),
          figure('items', (node) => node.counts?.items ?? agency(node)?.items),
          ...(onlyInner ? [] : [figure('findings', (node) => agency(node)?.findings)]),
        ]),
    { key: 'code', head: t('col.code'), value: (node) => node.code, render: (node) => el('span.mono.quiet', node.code) },
  ];
  return table({ columns, rows, key: (node) => node.code, sort: sort ?? 'code', selected, onsort, onselect, caption: t('nav.structure'), empty });
}

/** Vacant posts; over quota is negative. */
function difference(agency) {
  return agency?.quota === undefined || agency.staff === undefined ? undefined : agency.quota - agency.staff;
}

function containers(node, nodes) {
  const names = [];
  for (let at = nodes.get(node.parent); at; at = nodes.get(at.parent)) names.unshift(at.name);
  return names.join(' · ');
}
