"""Work that nobody waits for: jobs by the clock, tasks by the queue, and who does them.

A worker, or cron by `manage.py tick`, claims each job as a row, so that no two run the
same one at once. Whatever is cut off halfway is done again: jobs and tasks are told
moments and keys, never contents, and look anew at what there is to do.
"""
