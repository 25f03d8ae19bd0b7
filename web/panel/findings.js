// Findings as the detail panel lists them: severity, message with its codes as links, remedy, basis.

import { el } from '../dom.js';
import { colon, t } from '../words.js';
import { name, severity } from '../controls.js';
import { verdictMark } from '../views/verdict.js';

export function findingList(findings, app) {
  if (!findings.length) return el('p.quiet', t('empty.noFindings'));
  return el(
    'ul.findings',
    findings.map((finding) =>
      el(
        'li',
        el('div.finding-head', severity(finding.severity), app.link('findings', { key: finding.key, rule: finding.rule }, finding.title), verdictMark(finding.verdict)),
        el('p', withNames(finding.message, finding, app)),
        finding.remedy ? el('p', el('span.quiet', t('detail.remedy'), colon()), finding.remedy) : null,
        finding.basis ? el('p.quiet', name(finding.basis)) : null,
      ),
    ),
  );
}

/** The message with each subject's code or name as a link to its details. */
export function withNames(message, finding, app) {
  const names = finding.subjectNames ?? {};
  const words = (finding.subjects ?? []).flatMap((code) => [[code, code], ...(names[code] ? [[names[code], code]] : [])]).sort((a, b) => b[0].length - a[0].length);
  if (!words.length) return message;
  const pattern = new RegExp(words.map(([word]) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const parts = [];
  let end = 0;
  for (const found of message.matchAll(pattern)) {
    parts.push(message.slice(end, found.index), app.codeLink(words.find(([word]) => word === found[0])[1], found[0]));
    end = found.index + found[0].length;
  }
  parts.push(message.slice(end));
  return parts;
}
