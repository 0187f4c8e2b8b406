import { chance, type Chance } from './chance.ts'
import { inventedName, inventedPhone } from './invented-names.ts'

export interface InventedPerson {
  name: string
  sex: 'male' | 'female'
  birthMonth: string
  ethnicity: string
  affiliation: string
  partyJoinedOn: string | null
  education: string
  employer: string
  employerPost: string
  phone: string
}

export interface InventedMember extends InventedPerson {
  sector: string
  committee: string
}

export interface InventedCadre extends InventedPerson {
  section: string
}

export const memberCount = 423
const seed = 1234

const employers = [
  '市教育局',
  '市人民医院',
  '市农业农村局',
  '市科技局',
  '常德经开区',
  '市工商联',
  '湖南文理学院',
  '市文化馆',
  '市第一中医医院',
  '武陵区卫健局',
  '桃源县农业合作社',
  '津市市人民医院',
  '汉寿县第一中学',
  '石门县茶业公司',
  '澧县葡萄种植专业合作社',
  '临澧县水利局',
  '安乡县城关中学',
  '鼎城区民政局',
  '市律师协会',
  '市建筑设计院',
  '洞庭湖生态研究所',
  '市烟草公司',
  '市中小企业协会',
  '柳叶湖旅游度假区',
  '市图书馆',
  '市妇幼保健院',
  '西洞庭管理区',
  '市作家协会',
  '市归国华侨联合会',
  '市佛教协会',
]
const employerPosts = [
  '主任',
  '副主任',
  '局长',
  '副局长',
  '教授',
  '副教授',
  '主任医师',
  '副主任医师',
  '高级工程师',
  '董事长',
  '总经理',
  '理事长',
  '校长',
  '副校长',
  '研究员',
  '主任科员',
  '律师',
  '秘书长',
  '馆长',
  '特级教师',
]

/** 423 members: about four in ten are Party members, as the statutory share asks (not above 40 per cent). */
export function inventedMembers(sectors: readonly string[], committees: readonly string[]): InventedMember[] {
  const luck = chance(seed)
  return Array.from({ length: memberCount }, (_, index) => {
    const sector = sectors[index % sectors.length] ?? ''
    const person = inventedPerson(luck, index, memberAffiliation(luck, sector))
    return { ...person, sector, committee: committees[index % committees.length] ?? '' }
  })
}

/** The office: cadres by section, all of them invented as well. */
export function inventedCadres(sections: readonly string[], perSection: number): InventedCadre[] {
  const luck = chance(seed + 1)
  return sections.flatMap((section, at) =>
    Array.from({ length: perSection }, (_, index) => {
      const person = inventedPerson(luck, 1000 + at * perSection + index, luck.happens(0.9) ? 'cpc' : 'masses')
      return { ...person, section, employer: '市政协机关', employerPost: section }
    }),
  )
}

const partyOfSector: Record<string, string> = {
  中共: 'cpc',
  民革: 'rckk',
  民盟: 'cdl',
  民建: 'cndca',
  民进: 'capd',
  农工党: 'cpwdp',
  致公党: 'zgzgd',
  九三学社: 'jiusan',
  无党派: 'non_partisan',
  宗教: 'masses',
}

function memberAffiliation(luck: Chance, sector: string): string {
  const fixed = partyOfSector[sector]
  if (fixed) return fixed
  if (luck.happens(0.46)) return 'cpc'
  return luck.pick(['non_partisan', 'masses', 'masses', 'cdl', 'cndca', 'jiusan'])
}

function inventedPerson(luck: Chance, index: number, affiliation: string): InventedPerson {
  const sex = luck.happens(0.66) ? 'male' : 'female'
  const birthYear = luck.between(1960, 1990)
  return {
    name: inventedName(luck, sex),
    sex,
    birthMonth: `${birthYear}-${String(luck.between(1, 12)).padStart(2, '0')}`,
    ethnicity: luck.happens(0.9) ? '汉族' : luck.pick(['土家族', '回族', '苗族', '维吾尔族', '侗族']),
    affiliation,
    partyJoinedOn: affiliation === 'cpc' ? `${birthYear + luck.between(20, 28)}-07-01` : null,
    education: luck.pick(['大学', '大学', '研究生', '研究生', '大专']),
    employer: luck.pick(employers),
    employerPost: luck.pick(employerPosts),
    phone: inventedPhone(index),
  }
}
