import { defineRoutes } from "#shared/manifest/manifest.ts";
