import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import { MailModel } from "@/models/mail";
import { OwnKeyModel } from "@/models/own-key";
import { PurchaseModel } from "@/models/purchase";
import { SiteModel } from "@/models/site";
import { SubmissionModel } from "@/models/submission";
import { makeUpload } from "@/tests/support/make-upload";
import type { Thing } from "../access-table";
import { makePerson } from "./people";
import { makeBuiltProject } from "./projects";

/** The id of a new thing of that kind, which belongs to the owner (a user or a mail belongs to nobody). */
export async function makeThing(kind: Thing, ownerId: string): Promise<string> {
  if (kind === "userId") return (await makePerson("Somebody")).userId;
  if (kind === "ownKeyId") return makeOwnKey(ownerId);
  if (kind === "mailId") return makeMail();
  if (kind === "purchaseId") return makePurchase(ownerId);
  if (kind === "uploadId") return makeUpload(ownerId);
  if (kind === "publishedId") return (await makePublished(ownerId)).projectId;
  if (kind === "sentToId") return makeSentTo(ownerId);
  return (await makeBuiltProject(ownerId))[kind];
}

/** A project that has an address, at which nothing is served. */
async function makePublished(ownerId: string): Promise<{ projectId: string; siteId: string }> {
  const { projectId } = await makeBuiltProject(ownerId);
  const slug = `made-${randomUUID()}`;
  const site = await SiteModel.create({ projectId, ownerId, slug, slugs: [slug] });
  return { projectId, siteId: site.id };
}

/** A project with one submission, which has its id. */
async function makeSentTo(ownerId: string): Promise<string> {
  const { projectId, siteId } = await makePublished(ownerId);
  const names = { formId: "0".repeat(16), formName: "contact", page: "index.html", key: randomUUID() };
  const fields = [{ name: "name", label: "Name", value: "Ada" }];
  await SubmissionModel.create({ _id: projectId, projectId, siteId, ...names, fields, createdAt: new Date() });
  return projectId;
}

/** A mail that was sent, so that its text is gone. */
async function makeMail(): Promise<string> {
  const now = new Date();
  const mail = await MailModel.create({
    key: randomUUID(),
    to: "somebody@example.org",
    template: "mail-test",
    subject: "A test",
    status: "sent",
    nextTryAt: now,
    createdAt: now,
  });
  return mail.id;
}

/** A package that was begun to be bought, and not paid. */
async function makePurchase(ownerId: string): Promise<string> {
  const purchase = await PurchaseModel.create({
    userId: new Types.ObjectId(ownerId),
    package: "100",
    credits: 100,
    priceCents: 2_000,
    currency: "usd",
    isLive: false,
  });
  return purchase.id;
}

async function makeOwnKey(userId: string): Promise<string> {
  const fields = { label: "Mine", baseUrl: "https://api.example.com/v1", models: ["one"], lastFour: "wxyz" };
  return (await OwnKeyModel.create({ userId, ...fields, sealedKey: "sealed", addedAt: new Date() })).id;
}
