// purpose: The same task on the same matter held as lead by two agencies of the same or of nested areas.
// statement: analysis/overlaps {relations: ["DUPLICATE"], sameItem: false}
// severity: HIGH
// category: duty
// title.zh: 职责重复
// title.en: Duplicate duty
// message.zh: {leftAgencyName}的「{leftText}」与{rightAgencyName}的「{rightText}」是同一职责，都是主办。
// message.en: "{leftText}" of {leftAgencyName} and "{rightText}" of {rightAgencyName} are the same duty, and both lead.
// remedy.zh: 由一个部门承担；确需共同承担的，明确牵头部门，其余改为协办，并报机构编制管理机关备案。
// remedy.en: Leave it with one body; where both are needed, name the lead, make the other an assistant and register the division.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 10
