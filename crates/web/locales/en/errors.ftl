### When something is in the way: what happened, and what can be done.

error-word = Error
error-request = Request number:
error-similar = Perhaps indicator { $code }?
error-way-indicators = See all indicators
error-way-goals = See the 17 goals
error-way-regions = See the list of regions

error-unknown-page = This page does not exist
error-unknown-page-help = The address may be mistyped, or the page has moved. Start again from one of the pages below.
error-unknown-region = Region “{ $subject }” is not here
error-unknown-region-help = Check the spelling of “{ $subject }” in the address, or choose a region from the list.
error-unknown-indicator = Indicator “{ $subject }” is not here
error-unknown-indicator-help = This region uses no indicator with the code “{ $subject }”. Check the code, or search the list of indicators.
error-unknown-goal = There is no goal “{ $subject }”
error-unknown-goal-help = The sustainable development goals are numbered 1 to 17; this address says “{ $subject }”.
error-unknown-target = There is no target “{ $subject }”
error-unknown-target-help = The code of a target is the number of its goal, a dot, then a number or a letter, such as 1.2 or 16.b. “{ $subject }” is not one of them.
error-unknown-agency = Agency “{ $subject }” is not here
error-unknown-agency-help = Its name may have changed, or “{ $subject }” is mistyped. Look for it in the list of agencies.
error-unknown-district = District “{ $subject }” is not here
error-unknown-district-help = Check the spelling of “{ $subject }” in the address, or look in the list of districts.
error-unknown-entry = There is no entry “{ $subject }”
error-unknown-entry-help = Entries of the public record are numbered from 0. There is no entry with the number “{ $subject }” yet.
error-bad-day = “{ $subject }” is not a day
error-bad-day-help = Write a day as year, month, day, such as 2026-11-23. This address says “{ $subject }”.
error-foreign-origin = This request came from another site
error-foreign-origin-help = For safety, changes are taken only from Rembuk's own pages. Open the page here, then try again.
error-method = This kind of request does not work here
error-method-help = This page can only be read. Open its address in a browser in the usual way.
error-too-large = What was sent is too large
error-too-large-help = Nothing was saved. Send a smaller file, or divide it into parts.
error-timeout = The answer took too long
error-timeout-help = The server is busy. Wait half a minute, then reload this page.
error-internal = Something went wrong on our side
error-internal-help = This is not your mistake. Try again in a moment; if it still happens, tell the secretariat and give the request number below.

## Database

error-store-busy = The database is busy
error-store-busy-help = Nothing is lost. Wait half a minute, then reload this page.
error-store-read-only = The data can only be read at present
error-store-read-only-help = Nothing was saved. Try again later; if it still happens, tell the secretariat.
error-store-full = The storage is full
error-store-full-help = Nothing was saved. Tell the secretariat, so that more space is added.
error-store-unreachable = The database cannot be reached
error-store-unreachable-help = This page cannot be made yet. Wait half a minute, then reload; if it still happens, tell the secretariat.
error-store-unknown-region = The data of this region were not found
error-store-unknown-region-help = The region may just have been added or moved. Reload this page; if it still happens, tell the secretariat.
error-store-conflict = Somebody else has just changed this
error-store-conflict-help = Your change was not saved, so that the other one is not overwritten. Reload this page, then make your change again.
error-store-record = The public record needs checking
error-store-record-help = This request was stopped because something in the public record does not match. Tell the secretariat and give the request number below.
error-store-other = The database could not answer
error-store-other-help = This is not your mistake. Try again in a moment; if it still happens, tell the secretariat and give the request number below.
error-broken-upload = The upload broke off
error-broken-upload-help = The file did not arrive whole, so it was not kept; files uploaded before are still there. Go back to the form and upload it again.
error-unknown-file = There is no such file
error-unknown-file-help = The address may be misspelt, or the file is not for everyone.
error-disk-full = The room for files is full
error-disk-full-help = The file was not kept. Tell the secretariat so that more room is made, then upload it again.
error-disk = A file could not be read or written
error-disk-help = This is not your fault. Try again in a moment; if it goes on, tell the secretariat and give the request number below.
error-session-over = Your session ended while you were typing
error-session-over-help = What you typed is not lost and was not sent. Sign in again by the link below; you come back to the form with everything in it, and press send once more. If you came by a link to a duty, ask the secretariat for a new one.
error-way-back-to-form = Sign in and go back to what I typed
