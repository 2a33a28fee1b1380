export const sharingZh = {
  share: {
    title: "发到微信群",
    copy: "复制文字和链接",
    copied: "文字已复制，去微信群粘贴吧",
    text: "【{title}】{where}，{when}。看详情、报名：{link}",
    projectText: "【{title}】了解项目、看资金情况：{link}",
    more: "{first}起，共 {count} 次",
    call: "这里正需要您，来报名吧",
    projectCall: "了解项目，看资金情况",
    site: "禾联 Helink",
    scan: "微信扫一扫，或长按识别",
    poster: "海报：{title}，二维码打开 {link}",
    drawing: "正在画海报…",
    noPoster: "海报没有画出来。请联网后再点一次。",
    hold: "长按图片保存，再发到群里",
    save: "保存海报",
  },
};
