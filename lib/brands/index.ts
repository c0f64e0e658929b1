import "server-only";

export { deleteBrandKit } from "./delete-brand-kit";
export { brandKitOf, getBrandKit } from "./get-brand-kit";
export { brandLogoOf, getBrandLogo } from "./get-brand-logo";
export { saveBrandKit } from "./save-brand-kit";
export { takeBrand } from "./take-brand";
