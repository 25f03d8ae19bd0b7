// purpose: One item that two agencies of the same or of nested areas exercise as lead, without joint exercise, delegation or one line of work between them.
// statement: analysis/overlaps {relations: ["DUPLICATE"], sameItem: true}
// severity: HIGH
// category: power
// title.zh: 同一事项有多个主办
// title.en: One item, several leads
// message.zh: 事项「{leftText}」由{leftAgencyName}和{rightAgencyName}分别主办，没有注明共同行使或主协办。
// message.en: Item "{leftText}" is led by {leftAgencyName} and by {rightAgencyName}; neither joint exercise nor an assistant is declared.
// remedy.zh: 在权责清单中只保留一个主办部门；依法共同行使的，把角色改为共同。
// remedy.en: Keep one lead in the power list; where the law gives it to both, set the role to joint.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 10
