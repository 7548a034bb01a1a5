// What an assistant remembers about the person besides the ToDos: the profile and the instructions.

export type Profile = {
  name: string | null;
  location: string | null;
  job: string | null;
  connections: string[];
  interests: string[];
};

export const EMPTY_PROFILE: Profile = {
  name: null,
  location: null,
  job: null,
  connections: [],
  interests: [],
};

export type Memory = {
  profile: Profile /** In the person's words; empty when there are none. */;
  instructions: string;
};
