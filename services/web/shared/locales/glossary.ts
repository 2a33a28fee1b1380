/**
 * Words that the page says to nobody but staff, each with what volunteers and donors read in its place: a volunteer takes
 * 需求 for a need of their own, and 班次 for a shift at a factory. Messages of the work pages may use them. A test reads the
 * others; `except` names messages that are about a station's own people or posts.
 */
export const staffWords: readonly {
  readonly word: string;
  readonly say: string;
  readonly except?: RegExp;
}[] = [
  {
    word: "需求",
    say: "服务",
    except: /^me\.need$|^notices\.need$|^noticeWays\.about\.station$|^how\.whoLines\.2$/,
  },
  { word: "班次", say: "次、时间、报名" },
  { word: "匹配", say: "推荐、适合" },
  { word: "岗位", say: "需要什么样的人", except: /^stations\.(?:posts|noPosts)$/ },
  { word: "人次", say: "名额、人" },
  { word: "入职查询", say: "无违法犯罪记录查询" },
];

/** Words that nobody reads, with what is said in their place. 捐赠 is for acknowledgments and books, 捐款 for the act. */
export const nobodysWords: readonly { readonly word: string; readonly say: string }[] = [
  { word: "捐助", say: "捐款" },
  { word: "县区", say: "区县" },
  { word: "核定", say: "审核" },
  { word: "任命", say: "添加、开通权限" },
  { word: "换取令牌", say: "取访问令牌" },
  { word: "有效到", say: "有效期至" },
  { word: "运作", say: "怎么用" },
  { word: "报道未载", say: "未公布" },
  { word: "请求内容", say: "没填对" },
  { word: "没有这个人", say: "队里没找到" },
  { word: "无效ISO", say: "时间没认出来" },
];
