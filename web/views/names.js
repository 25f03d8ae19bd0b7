// Short names for narrow places; the full name stays in the title and in the panel.

/**
 * @param {{name: string, shortName?: string}} agency
 * @returns the short name, or the name without the places in front of it: 汉滨区大河镇人民政府 → 大河镇
 */
export function shortName(agency) {
  if (agency.shortName) return agency.shortName;
  return bare(agency.name ?? agency.code ?? '');
}

const ENDS = [/^(.+?(?:镇|乡))人民政府$/, /^(.+?街道)办事处$/];

/** Drops places in front of a name, as long as something that names a body remains. */
export function bare(name) {
  let rest = name.replace(/^中共/, '');
  for (let more = true; more; ) {
    more = false;
    const cut = rest.match(/^[\p{Script=Han}]{1,5}?(?:省|市|自治州|自治县|县|区|旗)(?=\p{Script=Han}{2,})/u);
    // 市场监督管理局 begins with a 市 that is no place.
    if (cut && cut[0].length >= 2 && !/^(?:市|县|区|社区)/.test(cut[0]) && !/^(?:场|政|容|直|委)/.test(rest.slice(cut[0].length)) && !NOT_PLACES.test(rest)) {
      // 汉滨区人民政府 without its place would be any government.
      if (/^人民政府/.test(rest.slice(cut[0].length))) break;
      rest = rest.slice(cut[0].length);
      more = true;
    }
  }
  for (const end of ENDS) rest = rest.replace(end, '$1');
  return rest;
}

const NOT_PLACES = /^(?:人力资源|住房和|城市|自然资源|社会|灾区|景区|园区|老区|库区)/;
