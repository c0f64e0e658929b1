import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

const siteSchema = new Schema(
  {
    projectId: { type: Schema.Types.ObjectId, required: true },
    ownerId: { type: Schema.Types.ObjectId, required: true },
    /** Where it stands now; the last of `slugs`. */
    slug: { type: String, required: true },
    /** Every slug it has had: one index keeps them all unique, and a former one finds the site that redirects. */
    slugs: { type: [String], required: true },
    /** What is served; null while it is not published. */
    releaseId: { type: Schema.Types.ObjectId, default: null },
    releaseCount: { type: Number, required: true, default: 0 },
    publishedAt: { type: Date, default: null },
    /** After how many days what its forms brought is deleted; null keeps it. */
    keepSubmissionsDays: { type: Number, default: null },
    seo: {
      type: new Schema(
        {
          title: { type: String, default: "" },
          description: { type: String, default: "" },
          /** A picture of the project's own, shown where the address is shared. */
          imagePath: { type: String, default: null },
          isIndexed: { type: Boolean, default: true },
        },
        { _id: false },
      ),
      required: true,
      default: () => ({}),
    },
  },
  { timestamps: true, collection: "sites" },
);
siteSchema.index({ projectId: 1 }, { unique: true });
siteSchema.index({ slugs: 1 }, { unique: true });
siteSchema.index({ ownerId: 1, publishedAt: -1 });

export type SiteFields = InferSchemaType<typeof siteSchema>;
export type SiteDoc = SiteFields & { _id: Types.ObjectId };

/** A project's place on the web: its slug, and the release that is served there. */
export const SiteModel =
  (mongoose.models["Site"] as mongoose.Model<SiteFields> | undefined) ?? mongoose.model<SiteFields>("Site", siteSchema);
