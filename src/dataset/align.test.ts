import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { alignFacts } from './align.ts';
import { articleFrom } from './article.ts';
import { factsOf } from './text-facts.ts';

/** The series of several releases, each as its printed numbers. */
function series(...texts: readonly string[]): readonly string[] {
  const facts = texts.flatMap((body, at) => {
    const text = `${2020 + at}年青禾省统计公报\n${body}`;
    const article = articleFrom(`${2020 + at}`, text);
    return factsOf({ article, text, extraction: extract({ text, asOf: article.as_of }) });
  });
  return alignFacts(facts).series.map((own) => own.map(({ finding }) => finding.text).join(' '));
}

test.each([
  ['another name', '全省完成造林面积21.6万公顷。', '全省造林22.4万公顷。', '21.6万公顷 22.4万公顷'],
  ['another order', '治理沙化土地3.6万公顷。', '沙化土地治理3.8万公顷。', '3.6万公顷 3.8万公顷'],
  ['another unit', '全省造林面积22.4万公顷。', '全省造林面积336万亩。', '22.4万公顷 336万亩'],
  ['days of two names', '平均候诊8.9天。', '平均候诊8.7日。', '8.9天 8.7日'],
  [
    'a peak, whenever in the year it was',
    '全省最高水位412米。',
    '7月下旬，全省最高水位418米。',
    '412米 418米',
  ],
  [
    'a level whose growth is that of another of its name',
    '茶园：青茶46万亩，红茶31万亩。产量：青茶22万吨，红茶19万吨。',
    '茶园：青茶47万亩，红茶32万亩。产量：青茶26万吨，增长18.2%，红茶20万吨。',
    '46万亩 47万亩',
  ],
  [
    'counts so small that chance parts them',
    '全省启动应急响应9次。',
    '省级层面启动自然灾害应急响应14次。',
    '9次 14次',
  ],
  [
    'three years before school, which are no time that it counts',
    '学前三年毛入园率84.6%。',
    '学前教育毛入园率86.1%。',
    '84.6% 86.1%',
  ],
  [
    'a rate, and not what is told besides',
    '茶叶安全监督抽检1.8万批次，合格率97.9%。',
    '茶叶安全监督抽检2.1万批次，监督抽检合格率98.0%；另开展评价抽检，总体合格率99.2%。',
    '97.9% 98.0%',
  ],
  ['another counting word', '全省有员额法官3126名。', '全省员额法官3154人。', '3126名 3154人'],
  ['a whole before it', '民营医院22424个。', '医疗卫生机构5万个，其中民营医院23524个。', '22424个 23524个'],
  [
    'a unit that stands in the name',
    '馆内总流通人次546.1万。',
    '馆内总流通587.3万人次。',
    '546.1万 587.3万人次',
  ],
  ['a unit with two names', '港口吞吐量212万标箱。', '港口吞吐量233万标准箱。', '212万标箱 233万标准箱'],
  [
    'what its sentence begins with',
    '美术馆接待观众412.6万人次，剧场接待观众386.1万人次。',
    '美术馆58座，接待观众497.2万人次。剧场71座，接待观众329.4万人次。',
    '412.6万人次 497.2万人次',
  ],
  [
    'what the sentence before began with',
    '小学412所，招生18.9万人。初中206所，招生17.2万人。',
    '小学405所。招生16.8万人。初中208所。招生18.4万人。',
    '18.9万人 16.8万人',
  ],
  [
    'a name that nothing else has',
    '外出务工人员随行子女14.27万人，留守老人9.6万人。',
    '随行子女在读学生14.31万人，留守老人9.2万人。',
    '14.27万人 14.31万人',
  ],
  [
    'a part whose whole is called otherwise',
    '全市旅客运输量34172.8万人次，其中国内干线21985.1万人次，国际干线186.2万人次。',
    '全系统运送乘客8.2亿人次，同比增长140.0%。其中，国内干线5.31亿人次。',
    '21985.1万人次 5.31亿人次',
  ],
  [
    'what the name before it says of both',
    '干线列车发送旅客612万人次，支线列车204万人次。',
    '干线列车发送旅客628万人次，支线列车发送旅客211万人次。',
    '204万人次 211万人次',
  ],
  [
    'a word that stands before it',
    '全省救助站214个，城镇救助站86个。年末城镇注册义工91.3万人。',
    '年末城镇注册义工率4.2%，注册义工96.8万人。',
    '91.3万人 96.8万人',
  ],
  [
    'the share before it',
    '全年出口值80.6亿元。茶叶出口43.1亿元，丝绸出口6.2亿元。',
    '全年出口值82.4亿元。茶叶占出口的55.2%，出口值45.4亿元；丝绸出口6.5亿元。',
    '43.1亿元 45.4亿元',
  ],
  [
    'a report of the year behind one of eleven months',
    '办理仲裁案件5.1万件。',
    '前11个月，技术合同成交额372.4亿元。办理仲裁案件5.6万件。',
    '5.1万件 5.6万件',
  ],
  [
    'no subject of its own',
    '审结骗税案件412件，涉591人。审结走私案件268件。',
    '审结骗税案件398件，涉563人。审结走私案件274件。',
    '591人 563人',
  ],
  [
    'one year of five',
    '审结案件4.1万件。',
    '五年来审结案件19.6万件；其中2021年为4.3万件。',
    '4.1万件 4.3万件',
  ],
])('goes on in one series: %s', (_, first, second, joined) => {
  expect(series(first, second)).toContain(joined);
});

test.each([
  [
    'each of several partners in a list',
    '对甲国、乙国、丙国分别出口24.6亿元、19.2亿元、15.1亿元，其中对乙国下降2.2%，对甲国、丙国分别增长8.4%、16.6%。',
    '对甲国出口26.3亿元，增长6.9%；对乙国出口20.1亿元，增长4.7%；对丙国出口16.3亿元，增长7.9%。',
    ['8.4% 6.9%', '2.2% 4.7%', '16.6% 7.9%'],
  ],
  [
    'each of several numbers in turn',
    '甲、乙、丙三国为主要伙伴，进出口值分别为22.7亿元、19.6亿元和12.9亿元，同比分别增长19.3%、20.4%和26.9%。',
    '对甲国进出口24.6亿元，增长8.4%；对乙国进出口19.2亿元，下降2.0%；对丙国进出口15.1亿元，增长17.1%。',
    ['19.3% 8.4%', '20.4% 2.0%', '26.9% 17.1%'],
  ],
  [
    'the number beside a milestone',
    '有效商标量252.1万件，同比增长28.9%。',
    '有效商标量突破三百万，达301.7万件，同比增长19.7%。',
    ['28.9% 19.7%'],
  ],
  [
    'the level before it, where its name is that of two',
    '货物吞吐量171.1万吨，增长2.1%；起降12.6万架次，增长5.2%。',
    '货物吞吐量178.2万吨，增长4.2%；起降13.4万架次，增长6.3%。',
    ['2.1% 4.2%', '5.2% 6.3%'],
  ],
])('hangs a growth on its own level: %s', (_, first, second, joined) => {
  expect(series(first, second)).toEqual(expect.arrayContaining(joined));
});

test('the growth of a part whose level is not told stands beside that of the whole', () => {
  const joined = series(
    '全年卖出花苗318万株，同比下降5.3%，其中桂花苗下降2.8%。',
    '全年卖出花苗298万株，同比下降6.5%，其中桂花苗下降4.3%。',
  );
  expect(joined).toEqual(['318万株 298万株', '5.3% 6.5%', '2.8% 4.3%']);
});

test.each([
  [
    'a part of the whole that is as large',
    '茶叶咖啡抵押贷款额2180亿元，增长43.9%。其中，茶叶抵押贷款1558亿元。',
    '茶叶咖啡抵押贷款金额达3098亿元；其中茶叶抵押2198亿元。',
    '2180亿元 2198亿元',
  ],
  [
    'a short name behind another topic',
    '注册无人机5.1万架，全年飞行183.6万小时。通用航空企业61家，通用航空飞行117.8万小时。',
    '通用航空企业66家，飞行121.9万小时，比上年增长3.5%。',
    '183.6万小时 121.9万小时',
  ],
  [
    'what one text tells apart',
    '城市居民死亡率14.1‰，农村居民死亡率16.6‰。',
    '农村居民死亡率14.3‰。',
    '14.1‰ 14.3‰',
  ],
  [
    'a part whose bracket is in the name of all',
    '讲解（辅助）人员1286名，讲解人员1042名。',
    '讲解（辅助）人员1339名，讲解人员1091名。',
    '1286名 1091名',
  ],
  ['an eighth of it', '授予城市称号28个。', '城市称号达到419个。', '28个 419个'],
  ['a place in it', '全省造林面积706.7万公顷。', '青山市造林面积69.4万公顷。', '706.7万公顷 69.4万公顷'],
  [
    'a sum of years',
    '全省造林面积21.6万公顷。',
    '五年来全省累计造林面积25.2万公顷。',
    '21.6万公顷 25.2万公顷',
  ],
  ['a word for another', '审结国家赔偿案件312件。', '审结未成年人案件320件。', '312件 320件'],
  [
    'a part of the place',
    'PM2.5浓度33微克/立方米，市区PM2.5浓度38微克/立方米。',
    'PM2.5浓度37微克/立方米。',
    '38微克/立方米 37微克/立方米',
  ],
  [
    'another name where its own stands there too',
    '起诉涉疫犯罪412人，起诉涉黑涉恶犯罪836人。',
    '起诉涉黑涉恶犯罪402人。',
    '412人 402人',
  ],
  [
    'another substance',
    'NO2年均浓度34微克/立方米。',
    'PM2.5年均浓度33微克/立方米。',
    '34微克/立方米 33微克/立方米',
  ],
  [
    'a sum of years before its year',
    '网上立案12.4万件。',
    '五年共网上立案58.3万件。2021年网上立案13.6万件。',
    '12.4万件 58.3万件',
  ],
  [
    'what a text told apart under an earlier name',
    '公诉人员637名，自诉人员451名。',
    '自诉人员变更无罪438名。',
    '637名 438名',
  ],
  [
    'a sum of other years',
    '“十三五”时期累计办结案件4.5万件。',
    '2021年以来，累计办结案件4.6万件。',
    '4.5万件 4.6万件',
  ],
  [
    'what its text tells from the plain name',
    '监督抽检合格率98.1%。',
    '监督抽检合格率98.5%；评价性监督抽检合格率98.1%。',
    '98.1% 98.1%',
  ],
  ['the opposite', '货物进口749亿元。', '货物出口751亿元。', '749亿元 751亿元'],
  [
    'the rate of another thing',
    '药品抽检1480批次，合格率99.4%。',
    '食品抽检5120批次，合格率99.3%。',
    '99.4% 99.3%',
  ],
  ['what is meant', '网上立案率31.4%。', '到2025年，网上立案率达到32%。', '31.4% 32%'],
])('is no series with it: %s', (_, first, second, joined) => {
  expect(series(first, second)).not.toContain(joined);
});

test('a growth that is printed leads back to its level, whatever it is called', () => {
  const first = '接待国内游客3.2亿人次，接待旅游团队5.1亿人次。';
  expect(series(first, '游客接待量4.8亿人次，比上年增长50.0%。')).toContain('3.2亿人次 4.8亿人次');
});

test('growths of one level are one series; at comparable prices they are another', () => {
  const text = (rate: string, real: string) =>
    `次均门诊费用29${rate}元，按当年价格上涨${rate}%，按可比价格上涨${real}%。`;
  const own = series(text('6.1', '3.1'), text('6.4', '3.4'));
  expect(own).toContain('6.1% 6.4%');
  expect(own).toContain('3.1% 3.4%');
});

test.each([
  ['a short form', '学历教育在校生293.1万人，教师18.8万人。在校生增加1.6万人。', '1.6万人 2.1万人'],
  ['a short form of two verbs', '审结、执结案件29.2万件，标的额66亿元，审执结案件增长1.6%。', '1.6% 2.1%'],
  [
    'the whole rather than its part',
    '机构床位88.1万张，其中医院床位68.7万张。与上年比较，床位增加1.6万张。',
    '1.6万张 2.1万张',
  ],
  ['what it was before it was converted', '降水量935毫米，折合1306亿立方米，比上年偏少1.6%。', '1.6% 2.1%'],
])('a growth hangs on its level by %s', (_, sentence, joined) => {
  expect(series(sentence, sentence.replace('1.6', '2.1'))).toContain(joined);
});

test('the first of two numbers is what it was', () => {
  expect(series('婴儿死亡率5.4‰。', '婴儿死亡率从5.4‰下降到5.0‰。')).toContain('5.4‰ 5.0‰');
});
