import { describe, expect, it } from "vitest";
import * as z from "zod";
import { demoCounties } from "#infra/local/county/demo-counties.ts";
import { demoNeeds, demoTrainings } from "#infra/local/demo/needs.ts";
import { demoGifts } from "#infra/local/demo/people/gifts.ts";
import { demoRegistrations } from "#infra/local/demo/people/volunteers.ts";
import { demoProjects } from "#infra/local/demo/projects.ts";
import { demoSlots } from "#infra/local/demo/slots.ts";
import { createDonationSchema } from "#services/donations/giving/schemas.ts";
import { createSlotSchema } from "#services/donations/sponsorship/schemas.ts";
import { createNeedSchema } from "#services/needs/needs/schemas.ts";
import { createProjectSchema } from "#services/projects/schemas.ts";
import { registerVolunteerSchema } from "#services/volunteers/profiles/schemas.ts";
import { failedCriteria } from "#shared/eligibility/failed-criteria.ts";
import { createIds, idSchema } from "#shared/values/ids.ts";
import { addDays } from "#shared/values/time.ts";

const today = "2026-03-02";
const townships = new Set(demoCounties.flatMap((county) => county.townships.map(({ code }) => code)));

describe("invented volunteers", () => {
  const volunteers = demoRegistrations();

  it("register as anybody does, at most 300, each with a phone of their own and a name that says 演示", async () => {
    await z.array(registerVolunteerSchema()).parseAsync(volunteers);
    expect(volunteers.length).toBeLessThanOrEqual(300);
    expect(new Set(volunteers.map(({ phone }) => phone)).size).toBe(volunteers.length);
    for (const { name } of volunteers) expect(name).toContain("演示");
  });

  it("live in the townships, every one of them", () => {
    expect(new Set(volunteers.map(({ home }) => home.division))).toEqual(townships);
  });

  it("are the same in every clone, and the first ones whatever their number", () => {
    expect(demoRegistrations()).toEqual(volunteers);
    expect(demoRegistrations(300).slice(0, volunteers.length)).toEqual(volunteers);
  });

  it("have common and rare skills", () => {
    const counts = Object.values(
      Object.groupBy(
        demoRegistrations(300).flatMap(({ skills }) => skills),
        String,
      ),
    )
      .map((same) => same?.length ?? 0)
      .sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(5 * (counts.at(-1) ?? 0));
  });
});

describe("invented needs", () => {
  const needs = demoNeeds(today);

  it("are posted as any need is, at most 60, each marked 演示, in every township", () => {
    expect(() => z.array(createNeedSchema()).parse(needs)).not.toThrow();
    expect(needs.length).toBeLessThanOrEqual(60);
    for (const { title } of needs) expect(title).toContain("演示");
    expect(new Set(needs.map(({ division }) => division))).toEqual(townships);
  });

  it("lie in the four weeks from the day asked for, the first of them among those", () => {
    for (const { windows } of needs)
      expect(windows).toEqual([
        expect.objectContaining({ start: addDays(today, 1), end: addDays(today, 28) }),
      ]);
    expect(demoNeeds("2027-01-01")[0]?.windows).toMatchObject([{ start: "2027-01-02" }]);
  });

  it("teach, in each county, what others ask for, and are no need by other names", () => {
    const sessions = demoTrainings(today);
    expect(() => z.array(createNeedSchema()).parse(sessions)).not.toThrow();
    expect(sessions.every(({ kind, teaches }) => kind === "training" && teaches)).toBe(true);
    expect(new Set(sessions.map(({ title }) => title)).size).toBe(sessions.length);
  });

  it("are of more than one kind", () => {
    expect(new Set(needs.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });
});

describe("invented gifts", () => {
  it("are given as any gift is, at most 40, under addresses that cannot exist", () => {
    const gifts = demoGifts();
    expect(() => z.array(createDonationSchema()).parse(gifts)).not.toThrow();
    expect(gifts.length).toBeLessThanOrEqual(40);
    for (const { donor } of gifts) expect(donor.email).toMatch(/@demo\.invalid$/);
  });
});

describe("the projects that reports name", () => {
  const projects = demoProjects(createIds(Buffer.alloc(32, 1)));

  it("are posted as any project is, five in either county", () => {
    expect(() => z.array(createProjectSchema()).parse(projects)).not.toThrow();
    for (const { code } of demoCounties)
      expect(projects.filter(({ county }) => county === code)).toHaveLength(5);
  });

  it("take gifts in three cases, under DEMO- numbers", () => {
    const taking = projects.filter(({ fundraisingMode = "none" }) => fundraisingMode !== "none");
    expect(taking.map(({ name }) => name)).toEqual(["春蕾计划", "海星行动", "爱心天心"]);
    for (const { fundraisingMode, qualificationNo, planNo, platformLink } of taking) {
      expect(fundraisingMode).toBe("public");
      expect([qualificationNo, planNo].every((number) => number?.startsWith("DEMO-"))).toBe(true);
      expect(platformLink).toContain("demo.invalid");
    }
  });

  it("help twelve people, whom their criteria and purposes admit", () => {
    const helped = projects.flatMap((project) =>
      demoSlots(project.name).map((slot) => ({ project, slot: createSlotSchema().parse(slot) })),
    );
    expect(helped).toHaveLength(12);
    for (const { project, slot } of helped) {
      const { purposes, ...attributes } = slot;
      expect(failedCriteria(attributes, project.criteria)).toEqual([]);
      expect(project.purposes).toEqual(expect.arrayContaining(purposes.map(({ purpose }) => purpose)));
    }
  });

  it("are run by the tender's winner in Hengnan, and by nobody reported in Tianxin", () => {
    for (const { county, operatorId } of projects)
      expect(idSchema("operator").safeParse(operatorId).success).toBe(county === "430422");
  });
});
