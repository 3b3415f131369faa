import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/accounts/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

// The settings are read at the first request: a build knows none of them.
const handler = (request: NextRequest, context: Context) => NextAuth(request, context, authOptions());

export { handler as GET, handler as POST };
