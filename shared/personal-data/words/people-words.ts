/** Surnames that are common in China. Version 1. Source: the hundred of 全国姓氏 most often borne (公安部, 2020), and 复姓. */
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
const doubleSurnames = "欧阳|上官|司马|诸葛|皇甫|尉迟|司徒|令狐";
export const surname = `(?:${doubleSurnames}|[${surnames}])`;

/** How a person is called behind the surname. */
export const titles =
  "(?:大爷|大妈|大娘|大伯|大叔|大哥|大姐|大嫂|奶奶|爷爷|婆婆|公公|娭毑|爹爹|阿姨|叔叔|伯伯|嫂子|老人|老汉|师傅|女士|先生|同学|小朋友|老师|某某|某|爹|伯|叔|姨|嫂|姐|哥|婆|爷|奶)";

/** What follows 小 or 老 without making a name of it. */
export const noNickname =
  "区学时组朋孩型心镇村吃卖队女男声伙数便路麦说雨雪暑寒满康家店夜人师年龄乡街兵板了是化伴弱旧城屋房病";

/** Words that begin like a surname and a given name. */
export const noName =
  "(?:高龄|高血|高中|高校|高位|高度|白血|白内|白天|金额|方便|方法|方式|方言|方向|向上|万元|万一|于是|余额|马上|任何|任务|程度|范围|江边|石头|龙头|段时|毛病|严重|田间|向其|夏天|夏季|夏令|秦岭|温暖|武术|叶子|何时|何处|张罗|许多|曾经|曾有|成年|钟头|钟点|雷雨|唐氏|罗马|史上|程序|汤药|顾及|白癜|付费|付出|单亲)";

/** What stands before a full name within a sentence. */
export const beforeName =
  "帮|给|为|替|陪|让|请|叫|是|和|与|找|接|送|看望|探望|照顾|照料|护理|陪护|陪伴|慰问|孩子|学生|老人|村民|居民|组民|户主|儿子|女儿|孙子|孙女|丈夫|妻子|父亲|母亲|爸爸|妈妈|爷爷|奶奶|同学|对象|患者|病人|村|组|号|室|户|栋";

/** What stands behind a full name. */
export const afterName =
  "患|得了|得|确诊|身患|因|有|是|的|在|今年|现|长期|常年|瘫|卧|需|家|住|说|和|与|自|去年|前年|被|做|等|罹|查出|于|从|高血压|糖尿病|残疾|重病|大病";
