import type { Actor } from "@/lib/accounts/actor";
import { actorOf } from "@/lib/accounts/data";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

let count = 0;

/** A confirmed account in the test's database, as the actor that the hub's functions take. */
export async function createPerson(more: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<Actor> {
  count += 1;
  const user = await database().user.create({
    data: {
      email: `person-${count}-${process.pid}@hub.example`,
      name: `Person ${count}`,
      occupation: "RESEARCHER",
      emailVerifiedAt: new Date(),
      ...more,
    },
  });
  return actorOf(user);
}
