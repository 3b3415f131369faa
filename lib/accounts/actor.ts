import type { Occupation, Role } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";

/** The person on whose behalf something is done, as read from the session; `null` stands for an anonymous visitor. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  role: Role;
  occupation: Occupation;
  locale: Locale;
  emailVerified: boolean;
  blocked: boolean;
  /** May publish first and be reviewed after. */
  trusted: boolean;
  /** Their mail domain is blocked: what they write stays a draft until an administrator decides. */
  held?: boolean;
};

export type Viewer = Actor | null;
