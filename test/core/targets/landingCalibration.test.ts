import { landings, landingTeams } from "../../calibrate/landings";

/*
 * A small part of the calibration, with the same seed every time: the whole is `npm run calibrate`. 30 months at five days
 * each, which hang together, tell 80 % from 65 % and no more.
 */
const chosen = [
  "count, mean 8",
  "count, mean 20, variance 3 times that",
  "amounts, 8 deals, log sd 1",
  "rate, 20 tries at 25 %",
];
const teams = landingTeams.filter(({ name }) => chosen.includes(name));

describe("the range of a landing holds what came about as often as it says", () => {
  it("has the teams asked for", () => {
    expect(teams.length).toBe(chosen.length);
  });

  it.each(teams.map((team) => [team.name, team] as const))("%s", (_, team) => {
    const { holds, said } = landings(team, { seed: 1, series: 30, history: 24, stream: 1 });
    expect(said).toBeGreaterThan(0.75);
    expect(said).toBeLessThan(0.88);
    expect(Math.abs(holds - said)).toBeLessThan(0.15);
  });
});
