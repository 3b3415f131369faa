"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { asDomain, domainRights } from "@/lib/accounts/mail-domain";
import { removeDomainRule, setDomainRule } from "@/lib/accounts/mail-domain-mutations";
import { invalidField, success } from "@/lib/base/errors";

const page = "/admin/domains";

/** What holds for a mail domain from now on. */
export const setRule = administratorFormAction({
  schema: z.object({
    domain: z.string().max(400, "tooLong"),
    right: z.enum(domainRights, "decisionRequired"),
    reason: z.string().max(2000, "tooLong").default(""),
    anyway: z.literal("yes").optional(),
  }),
  page,
  refill: ["domain", "right", "reason"],
  async handle(actor, { domain: typed, anyway, ...rule }) {
    const domain = asDomain(typed);
    if (!domain) return invalidField("domain", typed.trim() ? "domainFormat" : "required");
    const done = await setDomainRule(actor, { ...rule, domain, anyway: anyway === "yes" });
    return done.ok ? success(`${page}?done=set&held=${done.value.held}&released=${done.value.released}`) : done;
  },
});

/** Takes a rule away. One that somebody else took away a moment ago is gone as well. */
export const removeRule = administratorFormAction({
  schema: z.object({ domain: z.string().max(300) }),
  page,
  async handle(actor, { domain }) {
    const done = await removeDomainRule(actor, domain);
    if (!done.ok) return done.code === "missing" ? success(`${page}?done=removed&held=0&released=0`) : done;
    return success(`${page}?done=removed&held=${done.value.held}&released=${done.value.released}`);
  },
});
