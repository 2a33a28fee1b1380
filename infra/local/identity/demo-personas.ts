import type { StaffRole } from "#shared/values/role.ts";
import { demoCounties } from "../county/demo-counties.ts";
import { type Persona, personaSubject } from "./persona.ts";

interface Staff {
  readonly name: string;
  readonly role: StaffRole;
  readonly county: string;
  /** The station's township; null: the whole county, or the organisation's stations. */
  readonly division: string | null;
  /** Set if the role is held in the operator's organisation. */
  readonly organisation?: boolean;
  readonly zh: string;
  readonly en: string;
}

const countyStaff: readonly { prefix: string; role: StaffRole; zh: string; en: string }[] = [
  {
    prefix: "supervisor",
    role: "supervisor",
    zh: "督导：去标识地看需求与工时",
    en: "supervisor: reads needs and hours without names",
  },
  {
    prefix: "inspector",
    role: "inspector",
    zh: "督察：看公开信息与账目",
    en: "inspector: reads what is public, and the ledger",
  },
  {
    prefix: "auditor",
    role: "auditor",
    zh: "审计：看账目与合同",
    en: "auditor: reads ledgers and contracts",
  },
  {
    prefix: "admin",
    role: "county_admin",
    zh: "县级主管部门：项目、站点、合同",
    en: "county department: projects, stations, contracts",
  },
];

/** Everybody of the demo with an appointed role; all invented. */
export const demoStaff: readonly Staff[] = [
  ...demoCounties.flatMap(({ code: county, townships }) => [
    ...townships.flatMap(({ code: division, name }): Staff[] => [
      {
        name: `worker-${division}`,
        role: "social_worker",
        county,
        division,
        zh: `${name}社工：发布需求、看匹配、签到`,
        en: `social worker of ${name}: posts needs, sees matches, records attendance`,
      },
      {
        name: `lead-${division}`,
        role: "station_lead",
        county,
        division,
        zh: `${name}站长：审核、记录核验`,
        en: `station lead of ${name}: releases needs, records checks`,
      },
    ]),
    ...countyStaff.map(
      ({ prefix, ...staff }): Staff => ({
        name: `${prefix}-${county}`,
        county,
        division: null,
        ...staff,
      }),
    ),
  ]),
  {
    name: "ngo-daxiang",
    role: "ngo_manager",
    county: "430422",
    division: null,
    organisation: true,
    zh: "机构项目负责人：拉取名单、管理项目",
    en: "NGO programme manager: pulls lists, runs projects",
  },
  {
    name: "finance-daxiang",
    role: "finance",
    county: "430422",
    division: null,
    organisation: true,
    zh: "机构会计：看本机构账目，审核拨付",
    en: "accountant: reads the organisation's ledger, approves pay-outs",
  },
  {
    name: "cashier-daxiang",
    role: "finance",
    county: "430422",
    division: null,
    organisation: true,
    zh: "机构出纳：申请拨付，登记银行付款",
    en: "cashier: asks for pay-outs, records what the bank has paid",
  },
];

const persona = (name: string, roles: Persona["roles"], zh: string, en: string): Persona => ({
  name,
  subject: personaSubject(name),
  roles,
  what: { zh, en },
});

/** The personas offered to visitors: one of each kind. Any other number or township works too. */
export const demoPersonas = (): Persona[] => {
  const shown = new Set([
    "worker-430422103",
    "lead-430422103",
    "ngo-daxiang",
    "finance-daxiang",
    "cashier-daxiang",
    "supervisor-430422",
    "inspector-430422",
    "auditor-430422",
    "admin-430422",
  ]);
  return [
    persona(
      "volunteer-1",
      ["volunteer", "donor"],
      "志愿者（演示）：看匹配的需求、报名；volunteer-2 …同",
      "volunteer: sees needs that fit, signs up; volunteer-2 ... too",
    ),
    persona(
      "leader-1",
      ["volunteer", "team_leader", "donor"],
      "队长（演示）：粘贴群里的接龙，替队员报名；签到",
      "team leader: pastes the list of a group, proposes members, records attendance",
    ),
    persona("donor-1", ["donor"], "捐赠人（演示）：捐赠、看去向", "donor: gives, sees what it did"),
    ...demoStaff
      .filter(({ name }) => shown.has(name))
      .map(({ name, role, zh, en }) => persona(name, [role], zh, en)),
  ];
};
