// ColumnProgram: a program over whole columns, for many citizens about whom everything is known.
//
// A step is a loop over a block of rows: what an interpreter costs is paid once a block, and simple
// loops are what compilers turn into vector instructions. Numbers are 64-bit columns; truths and
// members of choices, by their position, are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "program/program.h"

namespace gezhang {

class ColumnProgram {
 public:
  static constexpr std::size_t kBlock = 256;

  ColumnProgram() = default;
  /// Only what `roots` need is computed. `program` must outlive it, and be free of faults for
  /// inputs within their bounds.
  ColumnProgram(const Program& program, std::span<const int> roots);

  /// `inputs`, by slot: the block's first value; null for a slot that no root reads.
  void run(std::span<const std::int64_t* const> inputs, std::size_t rows);

  /// Of a root, after run().
  [[nodiscard]] const std::int64_t* numbers(int root) const;
  [[nodiscard]] const std::uint8_t* bytes(int root) const;

  /// Whether some root reads the slot.
  [[nodiscard]] bool reads(int slot) const;

 private:
  struct Operation {
    const Step* step = nullptr;
    std::size_t out = 0;  // offsets of blocks: of numbers or of bytes, as the steps' sorts say
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t c = 0;
    std::size_t table = 0;  // of a member test: where its 64 bytes begin
  };

  void execute(const Operation& operation, std::span<const std::int64_t* const> inputs,
               std::size_t rows);
  [[nodiscard]] Sort sort_of_register(int reg) const {
    return program_->steps[static_cast<std::size_t>(reg)].sort;
  }

  const Program* program_ = nullptr;
  std::vector<Operation> operations_;
  std::vector<std::size_t> place_;  // by register: its block
  std::vector<std::int64_t> numbers_;
  std::vector<std::uint8_t> bytes_;
  std::vector<std::uint8_t> tables_;
};

}  // namespace gezhang
