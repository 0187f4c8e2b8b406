// Invented papers for the tests of the prints: long lists, long titles, rare characters.
import type { AccountsLetter, SignInSheet } from './templates.ts'

const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
)
const given = [
  '伟',
  '芳',
  '堃',
  '建国',
  '晓红',
  '䶮',
  '志强',
  '丽娟',
  '骉',
  '文博',
  '淑珍',
  '国庆',
  '玥',
  '海燕',
  '永祥',
  '翠兰',
  '子墨',
  '德华',
  '春梅',
  '鑫',
]
const posts = [
  '常德市第一中学党委书记、校长',
  '湖南某某农业科技发展有限公司董事长',
  '市工商业联合会副主席',
  '民盟常德市委会专职副主委',
  '市第一人民医院心血管内科主任医师',
  '武陵区人大常委会副主任',
  '常德职业技术学院护理系教授',
  '',
]

export function inventedName(i: number): string {
  if (i % 97 === 13) return '阿依古丽·买买提江'
  if (i % 61 === 7) return '欧阳震华'
  return `${surnames[(i * 7) % surnames.length]}${given[(i * 11) % given.length]}`
}

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: inventedName(from + i),
    post: posts[(from + i) % posts.length],
    note: i % 53 === 9 ? '请假' : undefined,
  }))
export const names = (from: number, count: number) => people(from, count).map(({ name }) => name)
export const record = {
  code: 'HY-2026-0031',
  address: 'https://tongxin.example.gov.cn/r/HY-2026-0031',
  printedOn: '2026-03-19',
}
export const committee = '政协常德市委员会办公室'

export function signInSheet(count: number): SignInSheet {
  const sectors = ['中国共产党界', '民革界', '民盟界', '民建界', '工商联界', '教育界', '医药卫生界', '农业和农村界']
  const each = Math.floor(count / sectors.length)
  const sections = sectors.map((label, i) => ({
    label,
    people: people(i * each, i === sectors.length - 1 ? count - each * i : each),
  }))
  return {
    record,
    committee,
    title: '会议签到表',
    meeting: '政协第八届常德市委员会常务委员会第二十三次会议暨优化营商环境专题议政性常委会会议',
    date: '2026-03-05',
    time: '上午 9:00',
    place: '市政协机关三楼常委会议厅',
    host: '欧阳震华',
    sections:
      count < 100
        ? [
            { label: '应到', people: people(0, count - 6) },
            { label: '列席', counted: false, people: people(200, 6) },
          ]
        : sections,
  }
}

export function accountsLetter(count: number): AccountsLetter {
  return {
    committee: '政协常德市委员会办公室',
    address: 'https://tongxin.example.gov.cn/',
    phone: '0736-0000000',
    validUntil: '2026-04-30',
    people: Array.from({ length: count }, (_, i) => ({
      name: inventedName(i),
      title: i % 3 === 0 ? '委员' : '同志',
      unit: posts[i % posts.length],
      account: `138000${String(10_000 + i * 37)}`,
      password: `Kp7m-W3x${i}-t9Rd`,
    })),
  }
}
