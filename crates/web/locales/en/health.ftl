## Jobs and how the installation runs

job-deliver = Handing over mail or a short text
job-digest = Putting a digest together
job-daily = Daily job
job-state-waiting = waiting
job-state-running = running
job-state-done = done
job-state-failed = failed
