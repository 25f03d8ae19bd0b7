// purpose: The same matter held in part by two agencies of the same or of nested areas, both as lead.
// statement: analysis/overlaps {relations: ["OVERLAP"]}
// severity: MEDIUM
// category: duty
// title.zh: 职责交叉
// title.en: Overlapping duty
// message.zh: {leftAgencyName}的「{leftText}」与{rightAgencyName}的「{rightText}」在同一事务上有交叉。
// message.en: "{leftText}" of {leftAgencyName} and "{rightText}" of {rightAgencyName} overlap in one matter.
// remedy.zh: 写明双方的环节、对象或区域；分不开的，明确主办和协办。
// remedy.en: State which stage, object or place is whose; where it cannot be divided, name lead and assistant.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 10
