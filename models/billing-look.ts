import mongoose, { type InferSchemaType, Schema } from "mongoose";

const billingLookSchema = new Schema(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: "billinglooks" },
);

type BillingLookFields = InferSchemaType<typeof billingLookSchema>;

/** How far the hourly job has seen everything at the payment service: one row. */
export const BillingLookModel =
  (mongoose.models["BillingLook"] as mongoose.Model<BillingLookFields> | undefined) ??
  mongoose.model<BillingLookFields>("BillingLook", billingLookSchema);
