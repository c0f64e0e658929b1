import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

const siteDomainSchema = new Schema(
  {
    siteId: { type: Schema.Types.ObjectId, required: true },
    /** In lower case, as the DNS has it (Punycode). */
    name: { type: String, required: true },
    /** The same name with or without `www.`, which leads here; null where it has none. */
    otherName: { type: String, default: null },
    /** What its owner writes into the DNS to show that the name is theirs. */
    token: { type: String, required: true },
    /** Served from the moment when it was proved and led here. */
    status: { type: String, enum: ["pending", "active"], required: true, default: "pending" },
    isOtherActive: { type: Boolean, required: true, default: false },
    checkedAt: { type: Date, default: null },
    /** When its records are looked at again; null for one that was active before that was done. */
    lookAt: { type: Date, default: null },
    /** Since when they have been wrong, and at how many looks in a row. */
    failingSince: { type: Date, default: null },
    failedLooks: { type: Number, required: true, default: 0 },
    createdAt: { type: Date, required: true },
  },
  { collection: "sitedomains", versionKey: false },
);
siteDomainSchema.index({ siteId: 1, name: 1 }, { unique: true });
/** Many may ask for a name; it is served for one. */
siteDomainSchema.index({ name: 1 }, { unique: true, partialFilterExpression: { status: "active" } });
siteDomainSchema.index({ status: 1, lookAt: 1 });
siteDomainSchema.index({ otherName: 1 }, { partialFilterExpression: { status: "active" } });

export type SiteDomainFields = InferSchemaType<typeof siteDomainSchema>;
export type SiteDomainDoc = SiteDomainFields & { _id: Types.ObjectId };

/** A domain of a person's own at which a site is to stand. */
export const SiteDomainModel =
  (mongoose.models["SiteDomain"] as mongoose.Model<SiteDomainFields> | undefined) ??
  mongoose.model<SiteDomainFields>("SiteDomain", siteDomainSchema);
