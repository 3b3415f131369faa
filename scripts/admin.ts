// npm run admin -- EMAIL: makes an account an administrator.
import { makeAdministrator } from "@/lib/accounts/administration-mutations";
import { openDatabase } from "@/lib/db/open";

const [email] = process.argv.slice(2);
if (!email) {
  console.error("Usage: npm run admin -- EMAIL");
  process.exit(2);
}

const opened = await openDatabase();
try {
  const made = await makeAdministrator(email);
  if (made.ok) console.log(`${made.value.email} is an administrator.`);
  else console.error(`No account has the address ${email}. Register it on the site first.`);
  process.exitCode = made.ok ? 0 : 1;
} finally {
  await opened.stop();
}
