/** Telephone numbers, hotlines and postcodes. */

import { aside } from '../rule.ts';

// 010-12345678, 电话：12389, 12345热线, 400-810-1234
export const telephone = aside(
  'telephone number or hotline',
  'telephone',
  '电话、热线或邮编',
  (at) => {
    const { start, end } = at;
    if (at.numeral.digits < 3 || !/^\d+$/.test(at.written)) return null;
    const digits = end - start;
    const lead = at.before(8);
    const tail = at.after(10);
    // an area code or a service number; 3000-5000元 is a range
    const line = /^(?:-\d{3,4}-\d{3,4}|-\d{7,8}(?:-\d{1,5})?)(?!\d)(?:转\d{1,5})?/.exec(at.after(20));
    if (line && digits <= 4) return [start, end + line[0].length];
    // 拨打119、120, 登录12366平台
    if (digits <= 5) {
      const called = /(?:拨打|致电|拨通|呼叫|登录)(?:\d{3,5}[、或和])*$/.test(at.before(14));
      if (called || /^(?:服务)?(?:热线|平台|短信平台|报警|急救|专线)/.test(tail)) {
        if (called || /^1[12]\d$|^1[02]\d{3}$|^9\d{4}$/.test(at.written)) return [start, end];
      }
    }
    if (digits === 11 && /^1[3-9]/.test(at.written)) return [start, end];
    if (/(?:电话|热线|拨打|致电|传真|邮编|邮政编码|联系方式|号码)[:：]?\s?$/.test(lead)) return [start, end];
    if (
      digits <= 6 &&
      /^[”"]?(?:政务服务|便民服务|服务|举报|投诉|监督|咨询|报警|急救|公益|客服|市民|消费者|税费|法律|检察|维权|旅游|交通|纠纷|劳动|呼救|接处警|接警|指挥|出警|生态环境|国家移民管理|移民管理|非紧急|救助|应急|消防){0,3}(?:宣传[月日周]|热线|专线|报警台|报警电话|App|APP|呼救|接警|接处警|急救|指挥中心|报警)/.test(
        tail,
      )
    )
      return [start, end];
    return null;
  },
  { written: 'figures' },
);
