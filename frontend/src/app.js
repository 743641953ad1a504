import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { createAll } from "govuk-frontend/dist/govuk/init.mjs";
import { watchDrafts } from "./autosave.js";
import { offerCopy } from "./copy.js";
import { watchOutbox } from "./outbox.js";
import { watchProgress } from "./progress.js";
import { offerSuggestions } from "./suggest.js";
import { watchTables } from "./tables.js";

if (document.documentElement.classList.contains("govuk-frontend-supported")) {
  // govuk-frontend looks for its mark on the body, which did not exist when init.js ran.
  document.body.classList.add("govuk-frontend-supported");
  for (const component of [Button, ErrorSummary, NotificationBanner, SkipLink]) createAll(component);
  offerCopy(document);
  offerSuggestions(document);
  watchProgress(document);
  watchTables(document);
  watchDrafts(document);
  watchOutbox(document);
}
