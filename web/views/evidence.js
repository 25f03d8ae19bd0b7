// The evidence of a finding as a small table: what the rule's query returned for it, in words.

import { el } from '../dom.js';
import { addWords, has, joined, language, t, term } from '../words.js';
import { number } from '../numbers.js';

addWords({
  'evidence.agency': ['机构', 'Agency'],
  'evidence.agencies': ['机构', 'Agencies'],
  'evidence.agencyNames': ['机构名单', 'Agencies by name'],
  'evidence.matter': ['事项类别', 'Class of matter'],
  'evidence.law': ['法律法规', 'Law'],
  'evidence.article': ['条', 'Article'],
  'evidence.bureau': ['内设机构', 'Bureau'],
  'evidence.bureaus': ['内设机构数', 'Bureaus'],
  'evidence.duty': ['职责', 'Duty'],
  'evidence.duties': ['职责', 'Duties'],
  'evidence.item': ['事项', 'Item'],
  'evidence.items': ['事项', 'Items'],
  'evidence.task': ['职责或事项', 'Duty or item'],
  'evidence.tasks': ['职责和事项数', 'Duties and items'],
  'evidence.text': ['内容', 'Text'],
  'evidence.texts': ['内容', 'Texts'],
  'evidence.name': ['名称', 'Name'],
  'evidence.category': ['类别', 'Category'],
  'evidence.domain': ['领域', 'Domain'],
  'evidence.basis': ['依据', 'Basis'],
  'evidence.area': ['行政区划', 'Area'],
  'evidence.holder': ['承担者', 'Holder'],
  'evidence.holders': ['承担者', 'Holders'],
  'evidence.otherHolders': ['其他承担者', 'Other holders'],
  'evidence.successors': ['职能承接', 'Functions moved to'],
  'evidence.assistants': ['协办', 'Assisting'],
  'evidence.quota': ['编制', 'Quota'],
  'evidence.staff': ['实有', 'Staff'],
  'evidence.leaderQuota': ['领导职数', 'Leading posts'],
  'evidence.leaders': ['实有领导', 'Leaders in post'],
  'evidence.agencyKind': ['机构类型', 'Kind of agency'],
  'evidence.metric': ['指标', 'Metric'],
  'evidence.limit': ['限额', 'Ceiling'],
  'evidence.actual': ['实际', 'Actual'],
  'evidence.township': ['乡镇(街道)', 'Township'],
  'evidence.townships': ['乡镇(街道)', 'Townships'],
  'evidence.modes': ['方式', 'Modes'],
  'evidence.giver': ['下放方', 'Giver'],
  'evidence.left': ['左方', 'Left'],
  'evidence.right': ['右方', 'Right'],
  'evidence.leftText': ['左方内容', 'Left text'],
  'evidence.rightText': ['右方内容', 'Right text'],
  'evidence.leftAgency': ['左方机构', 'Left agency'],
  'evidence.rightAgency': ['右方机构', 'Right agency'],
  'evidence.relation': ['关系', 'Relation'],
  'evidence.score': ['得分', 'Score'],
  'evidence.scope': ['范围', 'Scope'],
  'evidence.decidedBy': ['判断', 'Decided by'],
  'evidence.keywords': ['关键词', 'Keywords'],
  'evidence.source': ['权力来源', 'Source of power'],
  'evidence.mandatory': ['必备职责', 'Mandatory duty'],
  'evidence.body': ['机构', 'Body'],
  'evidence.kinds': ['编制类别', 'Kinds of quota'],
  'evidence.excess': ['超出', 'Excess'],
  'evidence.ceiling': ['限额', 'Ceiling'],
  'evidence.document': ['文件', 'Document'],
  'evidence.receivers': ['承接方数', 'Receivers'],
  'evidence.receiverNames': ['承接方', 'Receivers by name'],
  'evidence.domains': ['领域', 'Domains'],
  'evidence.judged': ['可判断的乡镇(街道)', 'Townships judged'],
  'evidence.townshipNames': ['乡镇(街道)名单', 'Townships by name'],
  'evidence.superior': ['上级机构', 'Superior'],
  'evidence.threshold': ['下限', 'Threshold'],
  'evidence.office': ['内设机构', 'Office'],
  'quota.TOTAL': ['总数', 'total'],
  'quota.ADMINISTRATIVE': ['行政', 'administrative'],
  'quota.INSTITUTION': ['事业', 'institution'],
  'quota.SUPPORT': ['工勤', 'support'],
  'decided.boilerplate': ['各部门都有的通用表述', 'said by every body'],
  'decided.housekeeping': ['双方都是管内部事务的科室', 'both bureaus look after their own body'],
  'decided.assist': ['一方只是协办', 'one side only assists'],
  'decided.joint': ['共同承担', 'held jointly'],
  'decided.predecessor': ['一方是另一方的前身', 'one is the predecessor of the other'],
  'decided.line': ['同一条线的上下级', 'one line of work at nested levels'],
  'decided.service': ['同类机构或同一机构的分支', 'offices of one kind or branches of one body'],
  'decided.superior': ['上级与下属', 'superior and subordinate'],
  'decided.government': ['政府与其部门', 'a government and its department'],
  'decided.delegation': ['已有下放', 'handed down'],
  'decided.township': ['部门与乡镇(街道)', 'a department and a township'],
  'decided.same-task': ['同一事项，都是主办', 'the same item, both lead'],
  'decided.same-text': ['文字相同', 'the same text'],
  'decided.text': ['文字相近', 'alike in text'],
  'metric.AGENCIES': ['机构数', 'Agencies'],
  'metric.QUOTA_ADMINISTRATIVE': ['行政编制', 'Administrative quota'],
  'metric.QUOTA_INSTITUTION': ['事业编制', 'Institution quota'],
  'metric.LEADER_QUOTA': ['领导职数', 'Leading posts'],
  'metric.ENFORCEMENT_TEAMS': ['执法队伍数', 'Enforcement teams'],
});

// Which words stand for an enum of each column.
const GROUPS = { agencyKind: 'kind', modes: 'mode', relation: 'relation', scope: 'scope', source: 'source', metric: 'metric', kinds: 'quota', decidedBy: 'decided' };

/** Columns that are told otherwise, and the weight that only orders a list. */
const HIDDEN = new Set(['subjects', 'parts', 'ceiling', 'weight']);
/** A code and the column that says what it stands for. */
const SAID_BY = { task: 'text', duty: 'text', item: 'name', mandatory: 'name', left: 'leftText', right: 'rightText' };

/**
 * The columns of an evidence in the order of the answer; a code and its name become one row.
 *
 * @returns {Array<{key: string, value: *, code?: string}>}
 */
export function rows(evidence) {
  const found = [];
  for (const [key, value] of Object.entries(evidence ?? {})) {
    if (HIDDEN.has(key) || value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) continue;
    const base = key.replace(/Name$/, '');
    if (base !== key && base in evidence) continue;
    // The document of a ceiling or a mandatory duty; elsewhere 'source' is a source of power.
    if (key === 'source' && !/^[A-Z_]+$/.test(value)) {
      found.push({ key: 'document', value });
      continue;
    }
    if (`${key}Name` in evidence) found.push({ key, value: evidence[`${key}Name`] ?? value, code: typeof value === 'string' && key !== 'area' ? value : undefined });
    else if (SAID_BY[key] in evidence && SAID_BY[key]) found.push({ key, value: evidence[SAID_BY[key]], code: value });
    else if (Object.entries(SAID_BY).some(([code, text]) => text === key && code in evidence)) continue;
    else found.push({ key, value });
  }
  return found;
}

/** What a value of the evidence reads like. */
function said(key, value) {
  if (typeof value === 'number') return key === 'score' ? value.toFixed(2) : number(value);
  if (typeof value === 'boolean') return t(value ? 'evidence.yes' : 'evidence.no');
  const words = GROUPS[key] ? term(GROUPS[key], value) : value;
  if (Array.isArray(value)) return joined(value.map((one) => said(key, one)));
  if (typeof value === 'object') return Object.entries(value).map(([name, one]) => `${GROUPS[key] ? term(GROUPS[key], name) : name} ${said(name, one)}`).join('、');
  return words;
}
addWords({ 'evidence.yes': ['是', 'Yes'], 'evidence.no': ['否', 'No'] });

/** The table; null where there is nothing to show. */
export function evidenceTable(app, evidence) {
  const all = rows(evidence).map((row) => (row.key === 'area' && row.value === evidence.area ? { ...row, value: app.areaName?.(row.value) ?? row.value } : row));
  if (!all.length) return null;
  const named = (key) => t(has('evidence.' + key) ? 'evidence.' + key : has('evidence.' + key.replace(/Name$/, '')) ? 'evidence.' + key.replace(/Name$/, '') : key);
  return el(
    'table.evidence',
    el(
      'tbody',
      all.map(({ key, value, code }) =>
        el(
          'tr',
          el('th', { scope: 'row' }, named(key)),
          el('td', { lang: language() === 'en' && typeof value === 'string' ? 'zh' : null, class: typeof value === 'number' ? 'numeric' : '' }, code ? app.codeLink(code, said(key, value)) : said(key, value)),
        ),
      ),
    ),
  );
}
