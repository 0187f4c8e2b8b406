import type { Chance } from './chance.ts'

// Frequent surnames of northern Hunan, the commonest first; a few of two characters and a few with hard readings.
const surnames = [
  ...'李王张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜单仇解区查',
].concat(['欧阳', '上官', '司马', '尉迟'])

const male = [
  ...'建国明华军伟强磊洋勇斌涛辉鹏杰浩宇宏志刚毅峰超亮平东文祥林海波云龙山松柏仁义礼信德昌盛启恒远達锋刚铭章凯旋翔帆正清源泽民'.replaceAll(
    '達',
    '达',
  ),
]
const female = [...'芳娜敏静丽艳娟霞秀兰玲桂英梅琳雪慧莹洁婷玉凤倩蕾薇菲雅琴珍贞莉嘉妍萍红燕云岚蓉怡欣悦琪瑶淑惠珠翠芝']
const middle = [...'小晓文志国建新立永春秋子思雨一家海云天宏光明世克德振学']

/** Names nobody bears here but that could be anybody's; now and then two people share one. */
export function inventedName(chance: Chance, sex: 'male' | 'female'): string {
  const surname = chance.happens(0.55) ? chance.pick(surnames.slice(0, 40)) : chance.pick(surnames)
  const last = chance.pick(sex === 'male' ? male : female)
  if (chance.happens(0.22)) return surname + last
  return surname + chance.pick(middle) + last
}

/** Phone numbers of a range that no operator gives out, so that nobody is ever called by a demonstration. */
export function inventedPhone(index: number): string {
  return `1990000${String(index).padStart(4, '0')}`
}
