import { useTranslations } from "next-intl";
import type { Role } from "@/lib/db/generated/enums";
import { MIDDLE_DOT } from "@/lib/i18n/lists";

type Props = {
  person: { role: Role; emailVerifiedAt: Date | null; trustedAt: Date | null } & {
    blockedAt: Date | null;
    allowedAt: Date | null;
  };
};

/** How an account stands, in words: "Moderator · Trusted". */
export function Standing({ person }: Props) {
  const t = useTranslations("admin");
  const standing = [
    person.blockedAt ? t("standing.blocked") : null,
    t(`roles.${person.role}`),
    person.trustedAt ? t("standing.trusted") : null,
    person.allowedAt ? t("standing.allowed") : null,
    person.emailVerifiedAt ? null : t("standing.unconfirmed"),
  ];
  return (
    <span className={person.blockedAt ? "font-medium text-alarm" : undefined}>
      {standing.filter(Boolean).join(MIDDLE_DOT)}
    </span>
  );
}
