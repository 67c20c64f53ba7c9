import { dropped, nextDay } from './changes.ts';
import { type Sites, within } from './sites.ts';

/** Whole rules, and the members of groups and sectors. */
export const IN_DECLARATIONS = {
  dutyRemoved: (bundle) =>
    bundle.duties.map((duty) => ({
      name: duty.name,
      ...within(duty.versions.at(-1)?.acts ?? {}, bundle),
      make: () => {
        bundle.duties = bundle.duties.filter((each) => each !== duty);
        for (const each of bundle.exemptions) {
          each.duties = each.duties.filter((name) => name !== duty.name);
          for (const version of each.versions) version.leaves = version.leaves.filter((name) => name !== duty.name);
        }
      },
    })),
  exemptionRemoved: (bundle) =>
    bundle.exemptions.map((exemption) => ({
      name: exemption.name,
      ...within(exemption.versions.at(-1)?.acts ?? {}, bundle),
      make: () => {
        bundle.exemptions = bundle.exemptions.filter((each) => each !== exemption);
        for (const each of bundle.exemptions) each.over = each.over.filter((name) => name !== exemption.name);
      },
    })),
  orderSwapped: (bundle) =>
    bundle.exemptions.flatMap((exemption) =>
      exemption.over.map((name) => ({
        name: exemption.name,
        ...within(exemption.versions.at(-1)?.acts ?? {}, bundle),
        make: () => {
          exemption.over = exemption.over.filter((each) => each !== name);
          bundle.exemptions.find((each) => each.name === name)?.over.push(exemption.name);
        },
      })),
    ),
  member: (bundle) =>
    bundle.groups.flatMap(({ name, members }) =>
      members.map((member, at) => ({ name, ...within(member, bundle), make: () => dropped(members, at) })),
    ),
  memberDate: (bundle) =>
    bundle.groups.flatMap(({ name, members }) =>
      members.flatMap(({ from, until }) =>
        [from, until].flatMap((end) =>
          end && 'date' in end
            ? [{ name, day: end.date, assume: [], make: () => void (end.date = nextDay(end.date)) }]
            : [],
        ),
      ),
    ),
  core: (bundle) =>
    bundle.sectors.flatMap(({ name, sectors }) =>
      sectors.map((sector) => ({ name, ...within(sector, bundle), make: () => void (sector.core = !sector.core) })),
    ),
  sectorCodes: (bundle) =>
    bundle.sectors.flatMap(({ name, sectors }) =>
      sectors
        .filter(({ include }) => include.length > 0)
        .map((sector) => ({ name, ...within(sector, bundle), make: () => dropped(sector.include, 0) })),
    ),
} as const satisfies Record<string, Sites>;
