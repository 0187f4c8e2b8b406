import { faultAt } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import type { SourceFile } from './source-file.ts'

/** A kind of records as a form asks for it. */
export interface Form {
  at: PropertyKey[]
  名称: string
  属性: ReadonlyArray<{ 键: string; 名称: string; 必填: boolean }>
}

const pictures = /照片|图片|截图|视频|录像|拍照|影像/
const pictureKeys = /(?:^|_)(?:photo|image|picture|screenshot|video)s?(?:_|$)/
const knownAlready =
  /^(?:姓名|委员姓名|填报人|单位|所在单位|界别|专委会|专门委员会|职务|党派|政治面貌|电话|手机号|联系电话|性别|出生年月|民族)$/
const openEnded = /^(?:其他材料|相关材料|佐证材料|补充材料|有关材料|材料)$/

/** Refuses what a form may not demand: pictures (F7), what the system knows already (F8), whatever is not said (F9). */
export function checkForms(source: SourceFile, forms: readonly Form[]): PackFault[] {
  return [...forms.flatMap((form) => checkForm(source, form)), ...askedTwice(source, forms)]
}

function checkForm(source: SourceFile, { at, 属性 }: Form): PackFault[] {
  return 属性.flatMap(({ 键, 名称, 必填 }, index) => {
    const fault = (message: string, remedy: string) => [faultAt(source, [...at, '属性', index], message, remedy)]
    if (knownAlready.test(名称))
      return fault(`“${名称}”系统已有（护栏 F8）：同一数据不得重复填报`, '删去；记录会自动带出')
    if (!必填) return []
    if (pictures.test(名称) || pictureKeys.test(键))
      return fault(`必填“${名称}”（护栏 F7）：不得强制要求照片、视频、截图`, '改为不必填，或者删去')
    if (openEnded.test(名称))
      return fault(`必填“${名称}”（护栏 F9）：要什么没有写明`, '写明要什么、依据什么，或者改为不必填')
    return []
  })
}

function askedTwice(source: SourceFile, forms: readonly Form[]): PackFault[] {
  return forms.flatMap(({ 名称, at }, index) =>
    forms.findIndex((other) => other.名称 === 名称) < index
      ? [faultAt(source, at, `“${名称}”有两处填报（护栏 F8）：同一数据不得重复填报`, '合并为一类记录')]
      : [],
  )
}
