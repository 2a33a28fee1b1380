import type { FileFields } from "#shared/imports/columns.ts";
import type { ErrorFields } from "#shared/imports/row-errors.ts";
import { type NeedField, needFields } from "../schemas.ts";

/**
 * The fields of a file of needs, with the Chinese headings that a column may have. `externalId` tells a row's need
 * from others of the same station or organisation: the same id again is a duplicate.
 */
export const needFileFields: FileFields<NeedField> = {
  headings: {
    externalId: "编号",
    division: "行政区划",
    title: "标题",
    description: "说明",
    kind: "类别",
    skills: "技能",
    headcount: "人数",
    gates: "条件",
    minorsInvolved: "涉及未成年人",
    place: "方式",
    address: "地点",
    lat: "纬度",
    lon: "经度",
    location: "坐标",
    date: "日期",
    day: "星期",
    from: "开始时间",
    to: "结束时间",
    start: "开始日期",
    end: "结束日期",
    except: "例外",
    signupDeadline: "报名截止",
    riskNotice: "风险告知",
    projectId: "项目",
    confirmedWords: "已核对",
  },
  otherHeadings: { except: ["停止日期", "停办日期", "除外"] },
  required: ["externalId", "division", "title"],
};

/** How problems of posting a need lead back to fields of its row. */
export const needErrorFields: ErrorFields<NeedField> = {
  fields: needFields,
  aliases: { label: "address", windows: "date" },
  ofCode: { "not-found": "division", "loosened-without-reason": "gates" },
};
