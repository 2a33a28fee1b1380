import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { demoCounties } from "#infra/local/county/demo-counties.ts";
import { demoPersonas, demoStaff } from "#infra/local/identity/demo-personas.ts";
import { personaShapes, personaSubject } from "#infra/local/identity/persona.ts";
import { distanceKm } from "#shared/values/place.ts";

const townshipsOf = (code: string) =>
  demoCounties.find((county) => county.code === code)?.townships.map((township) => township.code) ?? [];

describe("the demo's counties", () => {
  it("are the 23 townships of Hengnan, without its prison, and the 14 streets of Tianxin", () => {
    expect(townshipsOf("430422")).toHaveLength(23);
    expect(townshipsOf("430422")).not.toContain("430422407");
    expect(townshipsOf("430103")).toHaveLength(14);
  });

  describe.each(demoCounties.map((county) => [county.name, county] as const))("%s", (_name, grid) => {
    const neighboursOf = new Map(grid.townships.map(({ code, neighbours }) => [code, neighbours]));

    it("says that its adjacency stands in for a map", () => {
      expect(grid.adjacency.confidence).toBe("placeholder");
      expect(grid.adjacency.source).toContain("占位");
    });

    it("has one to six neighbours a township, who know of each other", () => {
      for (const [code, neighbours] of neighboursOf) {
        expect(neighbours.length).toBeGreaterThanOrEqual(1);
        expect(neighbours.length).toBeLessThanOrEqual(6);
        for (const neighbour of neighbours) expect(neighboursOf.get(neighbour)).toContain(code);
      }
    });

    it("hangs together", () => {
      const reached = new Set<string>();
      const waiting = grid.townships.slice(0, 1).map(({ code }) => code);
      for (const code of waiting) {
        if (reached.has(code)) continue;
        reached.add(code);
        waiting.push(...(neighboursOf.get(code) ?? []));
      }
      expect(reached.size).toBe(grid.townships.length);
    });

    it("lays neighbours about 9 km from each other", () => {
      const centres = new Map(
        grid.townships.map(({ code, lat, lon }) => [
          code,
          { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN },
        ]),
      );
      for (const [code, neighbours] of neighboursOf)
        for (const neighbour of neighbours) {
          const [from, to] = [centres.get(code), centres.get(neighbour)];
          const km = from && to ? distanceKm(from, to) : Number.NaN;
          expect(km).toBeGreaterThan(7);
          expect(km).toBeLessThan(11);
        }
    });
  });
});

describe("the demo's staff", () => {
  it("has a worker and a lead at every station, and each county its supervisor, inspector, auditor and administrator", () => {
    const names = new Set(demoStaff.map(({ name }) => name));
    expect(names.size).toBe(demoStaff.length);
    for (const { code, townships } of demoCounties) {
      for (const { code: township } of townships)
        expect([names.has(`worker-${township}`), names.has(`lead-${township}`)]).toEqual([true, true]);
      for (const role of ["supervisor", "inspector", "auditor", "admin"])
        expect(names.has(`${role}-${code}`)).toBe(true);
    }
  });

  it("bears names of known shapes only", () => {
    expect(() => demoStaff.map(({ name }) => personaSubject(name))).not.toThrow();
    expect(demoPersonas().length).toBeGreaterThanOrEqual(personaShapes.length);
  });
});

const official = new URL("../../../../shared/data/divisions/tianxin_hengnan_streets.csv", import.meta.url);

describe.runIf(existsSync(official))("the official list of divisions", () => {
  it("has the demo's codes and names, and beyond them the prison alone", () => {
    const lines: { code: string; name: string; areaCode: string }[] = parse(readFileSync(official), {
      columns: true,
      bom: true,
    });
    const ours = demoCounties.flatMap(({ townships }) =>
      townships.map(({ code, name }) => `${code} ${name}`),
    );
    const listed = lines
      .filter(({ code }) => code !== "430422407")
      .map(({ code, name }) => `${code} ${name}`);
    expect(lines.length).toBe(listed.length + 1);
    expect(ours.toSorted()).toEqual(listed.toSorted());
  });
});
