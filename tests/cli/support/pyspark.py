"""As much of Spark as core/examples/scale/spark.py uses, on this machine: three partitions, each
through a process of its own, all at once, as pyspark's RDD.pipe starts them."""

import os
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor

PARTITIONS = 3


class SparkContext:
    def __init__(self, appName):
        self.name = appName

    def textFile(self, path):
        with open(path, encoding="utf-8") as lines:
            all_lines = lines.read().splitlines()
        size = -(-len(all_lines) // PARTITIONS)
        return Partitions([all_lines[i * size : (i + 1) * size] for i in range(PARTITIONS)])


class Partitions:
    def __init__(self, parts):
        self.parts = parts

    def pipe(self, command, checkCode=False):
        def through(lines):
            text = "".join(line + "\n" for line in lines)
            run = subprocess.run(
                shlex.split(command), input=text, stdout=subprocess.PIPE, encoding="utf-8"
            )
            if checkCode and run.returncode != 0:
                raise RuntimeError(f"Pipe function `{command}' exited with {run.returncode}")
            return run.stdout.splitlines()

        with ThreadPoolExecutor(PARTITIONS) as threads:
            return Partitions(list(threads.map(through, self.parts)))

    def saveAsTextFile(self, folder):
        os.mkdir(folder)
        for number, lines in enumerate(self.parts):
            with open(f"{folder}/part-{number:05}", "w", encoding="utf-8") as part:
                part.writelines(line + "\n" for line in lines)
