import type { Words } from './words.js';

const number = (n: number): string => n.toLocaleString('zh-CN');

export const zh: Words = {
  shop: '橘里生活',
  bot: '小橘',
  botStatus: '小橘 · 24 小时在线',
  person: '人工客服',
  personStatus: '人工客服 · 正在为您服务',
  otherLanguage: { name: 'EN', label: 'Switch to English' },
  close: '关闭对话',

  introTitle: '有什么可以帮您？',
  introText: ['查订单、问商品、办退换，直接说就好。', '人工客服每天 9:00–21:00 在线。'],
  privacy: ['对话保存 180 天，用于处理您的问题。', '请不要发送银行卡号和密码。'],

  transcript: '对话内容',
  earlier: '查看更早的消息',
  newMessages: (count) => `${count} 条新消息`,
  toNewest: '回到最新消息',
  you: '您',
  said: (speaker, words) => (speaker === undefined ? words : `${speaker}说：${words}`),
  offers: (titles) => `您可以选择：${titles.join('、')}。`,
  pictures: (count) => `${count} 张图片。`,
  card: '一张卡片。',
  ended: '本次对话已结束，有需要随时再发消息',
  isTyping: (who) => `${who}正在输入`,
  choices: '快捷回复',
  enlarge: (name) => (name === '' ? '查看大图' : `查看大图：${name}`),
  picture: '图片',
  download: '下载文件',
  file: '文件',

  message: '消息',
  placeholder: '请输入您的问题',
  send: '发送',
  attach: '添加图片',
  attached: '待发送的图片',
  remove: (name) => `移除图片 ${name}`,
  dropHere: '松开鼠标，添加图片',
  charsLeft: (count) => `还可输入 ${number(count)} 字`,
  charsOver: (count) => `超出 ${number(count)} 字，请精简一些，或分几条发送`,
  notAPicture: (name) => `「${name}」不是可发送的图片，支持 JPG、PNG、WebP、GIF 格式`,
  pictureTooLarge: (name) => `「${name}」太大了，单张图片不能超过 4 MB`,
  tooManyPictures: (most) => `一次最多发送 ${most} 张图片`,

  waiting: '等待发送',
  sending: '发送中',
  sent: '已发送',
  failed: '发送失败',
  retry: '重新发送',
  tooLong: '内容太长，没能发出',
  edit: '修改',

  queue: (ahead, minutes) => {
    const place = ahead > 0 ? `正在排队，前面还有 ${ahead} 位` : '马上就轮到您了';
    return minutes === undefined ? place : `${place}，预计等待 ${minutes} 分钟`;
  },
  offline: '网络已断开，恢复后会自动发送',
  reconnecting: '连接中断，正在重新连接…',
  trouble: '暂时连接不上，正在重试。急事请拨 400-000-2468（9:00–21:00）',

  why: '为什么这样答',
};
