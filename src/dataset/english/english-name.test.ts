import { expect, test } from 'vitest';
import { englishName } from './english-name.ts';

test.each([
  // What is done to what, on either side of it, and by whom.
  ['签发普通护照', 'Ordinary passports issued'],
  ['原产地证书签发', 'Certificates of origin issued'],
  ['海关签发原产地证书', 'Certificates of origin issued by customs'],
  ['受理投诉', 'Complaints received'],
  ['受理行政案件', 'Administrative cases accepted'],
  ['受理并审结行政案件', 'Administrative cases accepted and concluded'],
  ['新登记个体工商户', 'Newly registered self-employed businesses'],
  ['查处企业', 'Enterprises dealt with'],
  ['企业注销', 'Enterprises cancelled'],
  ['移送公安机关', 'Referred to public security organs'],
  ['帮助残疾人就业', 'People with disabilities helped into work'],
  ['发放失业保险金', 'Unemployment insurance benefits paid'],
  ['发放贷款', 'Loans granted'],
  ['发放居住证', 'Residence cards issued'],
  // What of it is measured, and whose it is.
  ['民营医院床位', 'Beds in private hospitals'],
  ['民营企业的出口', 'Exports of private enterprises'],
  ['签发护照数', 'Number of passports issued'],
  ['绿色贷款余额增速', 'Growth rate of green loans'],
  ['日均查验出境旅客', 'Outbound travellers inspected per day'],
  ['年货物吞吐量', 'Annual cargo throughput'],
  ['免签入境外国人占比', 'Share of foreigners entering visa-free'],
  ['民营医院数占比', 'Share of private hospitals'],
  ['群众满意率', 'Satisfaction rate of people'],
  ['受理投诉办结率', 'Share of complaints received settled'],
  ['规模以上工业原油产量', 'Output of crude oil of industrial enterprises above designated size'],
  ['登记在册企业', 'Registered enterprises'],
  // Where, to where, how many of how many.
  ['广东省玉米产量', 'Output of maize in Guangdong'],
  ['东部地区快递业务收入', 'Express delivery revenue in the eastern region'],
  ['中部地区占比', 'Share of the central region'],
  ['对越南出口', 'Exports to Vietnam'],
  ['自智利进口', 'Imports from Chile'],
  ['每万人口注册护士', 'Registered nurses per 10,000 people'],
  ['70岁及以上老年人', 'Older people aged 70 and over'],
  ['3A级以上景区', 'Scenic spots rated 3A and above'],
  ['500千瓦及以上电厂', 'Power plants of 500 kilowatts and above'],
  // Several things of one kind, and what is in brackets.
  ['公共图书馆、博物馆和文化馆', 'Public libraries, museums and cultural centres'],
  ['国内和国际航线', 'Domestic and international routes'],
  ['商品住宅（含保障性住房）', 'Residential buildings (including government-subsidised housing)'],
  ['茶叶、水果等农产品出口', 'Exports of agricultural products such as tea and fruit'],
])('%s is %s', (zh, english) => {
  expect(englishName([zh])).toBe(english);
});

test('names of several parts are English part by part, an act behind its object too', () => {
  expect(englishName(['受理投诉', '办结'])).toBe('Complaints received: Concluded');
  expect(englishName(['出境旅客', '外国人'], 'share of')).toBe('Outbound travellers: Share of foreigners');
});

test.each([
  ['part of a name is not known', '签发渔火节护照'],
  ['who acts is no object', '法院受理'],
  ['an act is not said of any thing', '组织国内旅游'],
  ['a country’s exports are not ours', '美国出口'],
  ['a bare act has no object', '办结'],
  ['a word for those who act is no object', '认证机构'],
  ['what an enterprise invests is not invested in it', '企业投资'],
  ['a thing that is no measure has no mean', '平均法院'],
  ['a sentence', '我们推动企业发展'],
  ['an empty name', ''],
])('where %s there is no English: %s', (_, zh) => {
  expect(englishName([zh])).toBeNull();
});

test('a name is known whole or not at all', () => {
  expect(englishName(['签发普通护照', '渔火节'])).toBeNull();
});
