### The page that describes the interface for programs.
api-title = Data for programs
api-lead = Whatever the pages show, programs can take too, without a key and without signing up.
api-how = Addresses answer with JSON. Figures are decimal text, so that nothing changes on the way. Add ?per=2026-11-23 for the state at the end of that day. Faults follow RFC 9457 with stable codes.
api-caption = Addresses there are
api-path = Address
api-summary = What it gives
api-parameters = Parameters
api-openapi = Full description for programs (OpenAPI)
foot-api = For programs (API)
