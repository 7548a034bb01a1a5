// The few habits that depend on where a person lives, told by the zone: whether 8/4 is the fourth of
// August or the eighth of April, and which day a holiday of several countries falls on.

export type Region = 'us' | 'canada' | 'britain' | 'india' | 'australia' | 'new-zealand' | 'elsewhere';

// America/* holds two continents, so the zones of the United States are named one by one (IANA zone1970.tab).
const UNITED_STATES =
  /^(?:US\/|Pacific\/Honolulu$|America\/(?:New_York|Detroit|Kentucky\/|Louisville|Indiana|Indianapolis|Fort_Wayne|Chicago|Menominee|North_Dakota\/|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Metlakatla|Yakutat|Nome|Adak|Puerto_Rico))/;
const CANADA =
  /^(?:Canada\/|America\/(?:St_Johns|Halifax|Glace_Bay|Moncton|Goose_Bay|Toronto|Montreal|Winnipeg|Regina|Edmonton|Calgary|Vancouver|Whitehorse|Yellowknife|Iqaluit))/;

const regions = new Map<string, Region>();

export function regionOf(timeZone: string): Region {
  const known = regions.get(timeZone);
  if (known) return known;
  const region = find(timeZone);
  regions.set(timeZone, region);
  return region;
}

function find(timeZone: string): Region {
  if (UNITED_STATES.test(timeZone)) return 'us';
  if (CANADA.test(timeZone)) return 'canada';
  if (/^(?:Europe\/(?:London|Belfast|Dublin|Jersey|Guernsey|Isle_of_Man)|GB)/.test(timeZone))
    return 'britain';
  if (/^Asia\/(?:Kolkata|Calcutta)$/.test(timeZone)) return 'india';
  if (timeZone.startsWith('Australia/')) return 'australia';
  if (/^(?:Pacific\/(?:Auckland|Chatham)|NZ)/.test(timeZone)) return 'new-zealand';
  return 'elsewhere';
}
